/** Hands the person a file to keep. */
export interface Downloads {
  offer(name: string, content: string | Blob): void;
}
