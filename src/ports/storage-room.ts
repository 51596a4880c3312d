/** What the browser says of the room that it gives us. */
export interface Room {
  /** Bytes; `null` where the browser does not tell. */
  readonly used: number | null;
  /** Whether it promises never to clear what is kept by itself; `null` where it makes no such promises. */
  readonly isPromised: boolean | null;
}

export interface StorageRoom {
  look(): Promise<Room>;
  /** Asks for the promise; some browsers ask the person. Resolves to the answer. */
  ask(): Promise<boolean | null>;
}
