/** Text by key that outlives the page. */
export interface Store {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(prefix: string): string[];
}

export function memoryStore(): Store {
  const values = new Map<string, string>();
  return {
    get: key => values.get(key) ?? null,
    set: (key, value) => void values.set(key, value),
    remove: key => void values.delete(key),
    keys: prefix => [...values.keys()].filter(key => key.startsWith(prefix)),
  };
}

/** localStorage; where the browser forbids or has no room for it, memory takes over and the page goes on. */
export function browserStore(): Store {
  const memory = memoryStore();
  const attempt = <T>(stored: () => T, otherwise: () => T): T => {
    try {
      return stored();
    } catch {
      return otherwise();
    }
  };
  return {
    get: key => memory.get(key) ?? attempt(() => localStorage.getItem(key), () => null),
    set: (key, value) => attempt(
      () => { localStorage.setItem(key, value); memory.remove(key); },
      () => memory.set(key, value)),
    remove: key => {
      memory.remove(key);
      attempt(() => localStorage.removeItem(key), () => undefined);
    },
    keys: prefix => [...new Set([
      ...attempt(() => Object.keys(localStorage), () => []).filter(key => key.startsWith(prefix)),
      ...memory.keys(prefix),
    ])],
  };
}
