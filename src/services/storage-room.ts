import type { StorageRoom } from '../ports/storage-room';

/** What older browsers and insecure addresses lack is not told. */
export function browserRoom(
  storage: Partial<StorageManager> | null = (navigator as Partial<Navigator>).storage ?? null,
): StorageRoom {
  return {
    async look() {
      const [estimate, isPromised] = await Promise.all([
        storage?.estimate?.().catch(() => null),
        storage?.persisted?.().catch(() => null),
      ]);
      return { used: estimate?.usage ?? null, isPromised: isPromised ?? null };
    },
    ask: async () => (await storage?.persist?.().catch(() => null)) ?? null,
  };
}
