/** Time and chance, so that tests own both. */
export interface Clock {
  now(): number;
  /** Returns what cancels it. */
  after(milliseconds: number, then: () => void): () => void;
  random(): number;
}

export const browserClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, then) {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};

/** Doubles from 0.3 to 5 s; a fifth of chance keeps a thousand clients from coming back in one beat. */
export function backoff(attempt: number, random: number): number {
  const whole = Math.min(5000, 300 * 2 ** Math.min(attempt, 10));
  return Math.round(whole * (0.8 + 0.2 * random));
}

/** The promise's outcome, or a rejection with `late` when it takes longer. */
export function within<T>(clock: Clock, milliseconds: number, promise: Promise<T>, late: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(milliseconds, () => reject(late()));
    promise.then(
      value => { cancel(); resolve(value); },
      (error: unknown) => { cancel(); reject(error instanceof Error ? error : new Error(String(error))); });
  });
}
