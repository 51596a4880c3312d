/** Keeps the screen from going dark, where the browser can. Returns the release. */
export interface ScreenAwake {
  hold(): () => void;
}
