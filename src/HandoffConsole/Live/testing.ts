import type { Clock } from "./clock";
import type { Observer, Wire } from "./wire";

/** Lets everything that is ready run. */
export const settle = (): Promise<void> => new Promise(done => setImmediate(done));

export class ManualClock implements Clock {
  private time = 0;
  private timers: { at: number; then: () => void }[] = [];

  now(): number {
    return this.time;
  }

  random(): number {
    return 1;
  }

  after(milliseconds: number, then: () => void): () => void {
    const timer = { at: this.time + milliseconds, then };
    this.timers.push(timer);
    return () => { this.timers = this.timers.filter(each => each !== timer); };
  }

  async advance(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    await settle();
    for (;;) {
      const due = this.timers.filter(timer => timer.at <= end).sort((one, other) => one.at - other.at)[0];
      if (!due) break;
      this.time = due.at;
      this.timers = this.timers.filter(each => each !== due);
      due.then();
      await settle();
    }
    this.time = end;
  }
}

/** A wire in the hand of the test: opens when told so, answers by `answer`, and can be cut. */
export class ScriptedWire implements Wire {
  lost = () => {};
  closed = false;
  readonly calls: { method: string; args: unknown[] }[] = [];
  readonly streams: { method: string; args: unknown[]; observer: Observer; stopped: boolean }[] = [];

  constructor(
    private readonly opens: () => Promise<void> = async () => {},
    private readonly answer: (method: string, args: unknown[]) => Promise<unknown> = async () => undefined) {}

  open(): Promise<void> {
    return this.opens();
  }

  invoke(method: string, args: unknown[]): Promise<unknown> {
    this.calls.push({ method, args });
    return this.answer(method, args);
  }

  stream(method: string, args: unknown[], observer: Observer): () => void {
    const stream = { method, args, observer, stopped: false };
    this.streams.push(stream);
    return () => { stream.stopped = true; };
  }

  close(): void {
    this.closed = true;
  }
}
