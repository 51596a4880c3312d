/** The right of one tab to run the interview. */
export interface Turn {
  /** Gives it back; nothing when it is gone already. */
  end(): void;
}

/** How a tab hears that its turn is over. */
export interface TurnEnds {
  /** Another tab wants it: what is held is to be written, then the turn ended. There is a second for it. */
  readonly onWanted: () => void;
  /** Another tab took it without waiting: nothing may be written any more. */
  readonly onLost: () => void;
}

/** The tabs of this browser that share what is kept: only one of them runs the interview at a time. */
export interface Tabs {
  /**
   * `if free`: resolves to `null` when another tab has the turn.
   * `by force`: asks that tab to end its turn, waits for it a second at most, then takes it.
   */
  take(how: 'if free' | 'by force', ends: TurnEnds): Promise<Turn | null>;
  /** Whether another tab has the turn. */
  isElsewhere(): Promise<boolean>;
  /** Tells the other tabs that what is kept has changed. */
  tell(): void;
  /** Calls back when another tab has told. Returns the cancel. */
  onTold(listener: () => void): () => void;
}
