import { backoff, type Clock } from "./clock";
import { Refusal, type Code } from "./refusal";
import type { Wire } from "./wire";

export interface Follow<T> {
  method: string;
  /** Asked at each opening, so that it goes on from where it stands. */
  args(): unknown[];
  next(item: T): void;
  /**
   * The server ended it, and it is not opened again, unless this answers false. Without this it is always opened again:
   * a server that shuts down ends its streams, too.
   */
  done?(): boolean | void;
  /** A final no; it is not opened again unless asked to. */
  refused?(code: Code): void;
}

/** One stream over many wires. */
export class Following {
  private close = () => {};
  private cancelTimer = () => {};
  private over = false;
  private attempt = 0;

  constructor(private readonly follow: Follow<unknown>, private readonly clock: Clock) {}

  revive(): void {
    this.over = false;
  }

  open(wire: Wire): void {
    this.pause();
    this.over = false;
    let live = true;
    const stop = wire.stream(this.follow.method, this.follow.args(), {
      next: item => {
        if (!live) return;
        this.attempt = 0;
        this.follow.next(item);
      },
      done: () => {
        if (!live) return;
        live = false;
        this.over = this.follow.done !== undefined && this.follow.done() !== false;
        if (!this.over) this.later(wire);
      },
      failed: error => {
        if (!live) return;
        live = false;
        if (error instanceof Refusal) this.refused(error, wire);
      },
    });
    this.close = () => {
      live = false;
      stop();
    };
  }

  /** The wire is gone; the next one opens it again. */
  pause(): void {
    this.cancelTimer();
    this.close();
    this.close = () => {};
  }

  stop(): void {
    this.over = true;
    this.pause();
  }

  private refused(refusal: Refusal, wire: Wire): void {
    if (refusal.passing) {
      this.later(wire);
    } else {
      this.over = true;
      this.follow.refused?.(refusal.code);
    }
  }

  private later(wire: Wire): void {
    this.cancelTimer = this.clock.after(backoff(2 + this.attempt++, this.clock.random()), () => this.open(wire));
  }

  get isOver(): boolean {
    return this.over;
  }
}
