/** What one minute of nothing wrote. */
export interface Written {
  readonly puts: number;
  readonly transactions: number;
}

/** Runs in the page, before its own script: both clocks go as they are told, and each write is counted. */
export function fakeHours(): void {
  const counted = { puts: 0, transactions: 0 };
  let ahead = 0;
  let open = 0;
  const mono = performance.now.bind(performance);
  const wall = Date.now.bind(Date);
  performance.now = () => mono() + ahead;
  Date.now = () => wall() + ahead;

  const write = (name: 'put' | 'add'): void => {
    const real = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (value: unknown, key?: IDBValidKey) {
      if (name === 'put') counted.puts += 1;
      return key === undefined ? real.call(this, value) : real.call(this, value, key);
    };
  };
  write('put');
  write('add');
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const transaction = begin.call(this, stores, mode, options);
    if (mode === 'readwrite') counted.transactions += 1;
    open += 1;
    const close = (): void => {
      open -= 1;
    };
    transaction.addEventListener('complete', close);
    transaction.addEventListener('abort', close);
    return transaction;
  };

  const { port1, port2 } = new MessageChannel();
  const turn = (): Promise<void> =>
    new Promise((resolve) => {
      port1.onmessage = () => {
        resolve();
      };
      port2.postMessage(null);
    });

  const bench = {
    /** Lets seconds pass one by one; the app has the time to draw, and to end each write, before the next. */
    async pass(seconds: number): Promise<void> {
      for (let second = 0; second < seconds; second += 1) {
        ahead += 1000;
        dispatchEvent(new Event('focus'));
        do await turn();
        while (open > 0);
      }
    },
    async idle(minutes: number): Promise<Written> {
      const before = { ...counted };
      await bench.pass(60 * minutes);
      return {
        puts: (counted.puts - before.puts) / minutes,
        transactions: (counted.transactions - before.transactions) / minutes,
      };
    },
    hours: () => ahead / 3_600_000,
  };
  Object.assign(globalThis, { bench });
}
