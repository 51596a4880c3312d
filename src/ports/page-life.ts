/** When this page goes out of sight or away, and when it may have slept. */
export interface PageLife {
  /** Runs when the page is hidden or about to go: the last chance to start a write. Returns the cancel. */
  onHide(run: () => void): () => void;
  /** Runs when the page may have been hidden, frozen or asleep. Returns the cancel. */
  onWake(run: () => void): () => void;
}
