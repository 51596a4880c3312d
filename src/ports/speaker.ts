/** Reads aloud by a voice of the device: no text leaves it. */
export interface Speaker {
  /** Calls back with whether a local voice exists, at once and whenever that changes. Returns the cancel. */
  watch(available: (isAvailable: boolean) => void): () => void;
  /** Says the text, instead of whatever is being said. Returns the silence. */
  say(text: string): () => void;
}
