import { backoff, type Clock } from "./clock";
import { Refusal, type Code } from "./refusal";
import type { Store } from "./store";

/** A message the server has not acknowledged yet. */
export interface Unsent {
  activityId: string;
  text: string;
  /** When it was written, milliseconds; also its place among the unsent. */
  at: number;
  /** Attempts that failed. */
  tries: number;
}

export interface OutboxOptions {
  /** One for each conversation. */
  key: string;
  store: Store;
  clock: Clock;
  newId: () => string;
  /** Resolves with the sequence after the commit; rejects with Refusal or LineLost. */
  send(unsent: Unsent): Promise<number>;
  acknowledged?(unsent: Unsent, sequence: number): void;
  /** It will never be sent: tell why and hand the text back. */
  refused?(unsent: Unsent, code: Code): void;
  changed?(): void;
}

const rateLimitPause = 4_000;

/** Keeps what was written until it is acknowledged: in order, one at a time, under the same id however often it is tried. */
export class Outbox {
  private list: Unsent[] = [];
  private sending = false;
  private stopped = false;
  private failures = 0;
  private cancelTimer = () => {};

  constructor(private readonly options: OutboxOptions) {
    this.reload();
  }

  get unsent(): readonly Unsent[] {
    return this.list;
  }

  add(text: string): Unsent {
    const last = this.list.at(-1)?.at ?? 0;
    const unsent = { activityId: this.options.newId(), text, at: Math.max(this.options.clock.now(), last + 1), tries: 0 };
    // A key of its own for each: two tabs that write a shared list would lose each other's.
    this.options.store.set(this.keyOf(unsent), JSON.stringify({ text, at: unsent.at }));
    this.list.push(unsent);
    this.options.changed?.();
    void this.work();
    return unsent;
  }

  /** The line is open, or somebody asked: try now. */
  kick(): void {
    this.cancelTimer();
    this.failures = 0;
    void this.work();
  }

  /** Reads in what a former page or another tab left unsent. Sending twice is harmless: the id is the same. */
  reload(): void {
    const prefix = `${this.options.key}:`;
    const known = new Set(this.list.map(unsent => unsent.activityId));
    for (const key of this.options.store.keys(prefix)) {
      const activityId = key.slice(prefix.length);
      const read = parse(this.options.store.get(key));
      if (read && !known.has(activityId)) this.list.push({ activityId, ...read, tries: 0 });
    }
    this.list.sort((one, other) => one.at - other.at);
  }

  /** Seen in the log, perhaps sent by another tab or just before a reload: nothing left to do. */
  settle(activityId: string): void {
    const unsent = this.list.find(each => each.activityId === activityId);
    if (unsent) this.forget(unsent);
  }

  stop(): void {
    this.stopped = true;
    this.cancelTimer();
  }

  private async work(): Promise<void> {
    if (this.sending || this.stopped) return;
    this.sending = true;
    try {
      for (let next = this.list[0]; next && !this.stopped; next = this.list[0])
        if (!(await this.attempt(next))) break;
    } finally {
      this.sending = false;
    }
  }

  private async attempt(unsent: Unsent): Promise<boolean> {
    try {
      const sequence = await this.options.send(unsent);
      this.failures = 0;
      this.forget(unsent);
      this.options.acknowledged?.(unsent, sequence);
      return true;
    } catch (error) {
      if (!this.list.includes(unsent)) return true;
      if (error instanceof Refusal && !error.passing) {
        this.forget(unsent);
        this.options.refused?.(unsent, error.code);
        return true;
      }
      unsent.tries++;
      this.options.changed?.();
      this.later(error instanceof Refusal && error.code === "rate-limited" ? rateLimitPause : 0);
      return false;
    }
  }

  private later(atLeast: number): void {
    const pause = Math.max(atLeast, backoff(this.failures++, this.options.clock.random()));
    this.cancelTimer();
    if (!this.stopped) this.cancelTimer = this.options.clock.after(pause, () => void this.work());
  }

  private forget(unsent: Unsent): void {
    this.options.store.remove(this.keyOf(unsent));
    this.list = this.list.filter(each => each !== unsent);
    this.options.changed?.();
  }

  private keyOf(unsent: Unsent): string {
    return `${this.options.key}:${unsent.activityId}`;
  }
}

function parse(stored: string | null): { text: string; at: number } | undefined {
  try {
    const read = JSON.parse(stored ?? "null") as { text?: unknown; at?: unknown } | null;
    return typeof read?.text === "string" && typeof read.at === "number" ? { text: read.text, at: read.at } : undefined;
  } catch {
    return undefined;
  }
}
