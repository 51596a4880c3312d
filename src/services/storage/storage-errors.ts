/** A newer build of the app has upgraded the database: this one only reads it. */
export class ReadOnlyError extends Error {
  override readonly name = 'ReadOnlyError';
  constructor() {
    super('The database belongs to a newer version of the app. Reload to get it.');
  }
}

/** What is stored there cannot be read by this build, and must not be lost. */
export class KeptRecordError extends Error {
  override readonly name = 'KeptRecordError';
  constructor(kind: 'newer' | 'damaged' | 'fuller') {
    super(`The stored record is ${kind} and is left as it is.`);
  }
}
