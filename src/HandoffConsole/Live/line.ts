import { backoff, within, type Clock } from "./clock";
import { Following, type Follow } from "./following";
import { LineLost } from "./refusal";
import type { Wire } from "./wire";

export type LineState = "connecting" | "open" | "lost" | "stopped";

export interface LineOptions {
  clock: Clock;
  /** The wire wished for. */
  wire: () => Wire;
  /** Taken where the wished one does not open; the wished one is tried again each minute. */
  fallback?: () => Wire;
}

const openWithin = 5_000;
const answerWithin = 6_000;
const upgradeEvery = 60_000;
const upgradeSoon = 5_000;
const fallbackAfter = 3;

/** A connection that comes back for ever, and reopens what was followed from where it stood. */
export class Line {
  private current: Wire | undefined;
  private opening: Wire | undefined;
  private readonly followed = new Set<Following>();
  private readonly listeners = new Set<(state: LineState) => void>();
  private cancelTimer = () => {};
  private round = 0;
  private roundAt = -Infinity;
  private attempt = 0;
  private opened = false;
  private onFallback = false;
  private now: LineState = "stopped";

  constructor(private readonly options: LineOptions) {}

  get state(): LineState {
    return this.now;
  }

  changed(listener: (state: LineState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  start(): void {
    if (this.now !== "stopped") return;
    this.become("connecting");
    void this.connect();
  }

  stop(): void {
    this.become("stopped");
    this.abandon();
    for (const following of this.followed) following.pause();
  }

  /** Something says that the network is back: do not wait for the next attempt. */
  nudge(): void {
    if (this.now === "stopped" || this.now === "open" || this.options.clock.now() - this.roundAt < 300) return;
    this.attempt = 0;
    this.abandon();
    void this.connect();
  }

  /** Something says that the line is dead before it says so itself. */
  drop(): void {
    if (this.now === "open") this.broken();
  }

  async invoke<T>(method: string, ...args: unknown[]): Promise<T> {
    const wire = this.current;
    if (!wire) throw new LineLost();
    const late = () => {
      if (wire === this.current) this.broken();
      return new LineLost();
    };
    return (await within(this.options.clock, answerWithin, wire.invoke(method, args), late)) as T;
  }

  /** Follows a stream over every loss of the line, until it is done, refused or stopped. */
  follow<T>(follow: Follow<T>): { stop(): void; again(): void } {
    const following = new Following(follow as Follow<unknown>, this.options.clock);
    this.followed.add(following);
    if (this.current) following.open(this.current);
    return {
      stop: () => { following.stop(); this.followed.delete(following); },
      again: () => { if (this.current) following.open(this.current); else following.revive(); },
    };
  }

  private async connect(): Promise<void> {
    const round = ++this.round;
    this.roundAt = this.options.clock.now();
    for (const { make, isFallback } of this.candidates()) {
      const wire = await this.tryOpen(make, round);
      if (round !== this.round) return;
      if (wire) return this.take(wire, isFallback);
    }
    this.become(this.now === "connecting" && this.attempt < 2 ? "connecting" : "lost");
    this.cancelTimer = this.options.clock.after(backoff(this.attempt++, this.options.clock.random()), () => void this.connect());
  }

  private *candidates(): Generator<{ make: () => Wire; isFallback: boolean }> {
    yield { make: this.options.wire, isFallback: false };
    if (this.options.fallback && (!this.opened || this.onFallback || this.attempt >= fallbackAfter))
      yield { make: this.options.fallback, isFallback: true };
  }

  private async tryOpen(make: () => Wire, round: number): Promise<Wire | undefined> {
    const wire = (this.opening = make());
    try {
      await within(this.options.clock, openWithin, wire.open(), () => new LineLost());
      if (round === this.round) return wire;
    } catch {
      // Why it did not open does not matter: the next attempt comes anyway.
    }
    wire.close();
    return undefined;
  }

  private take(wire: Wire, isFallback: boolean): void {
    this.current?.close();
    this.current = wire;
    this.opening = undefined;
    this.onFallback = isFallback;
    this.opened ||= !isFallback;
    this.attempt = 0;
    wire.lost = () => { if (wire === this.current) this.broken(); };
    for (const following of this.followed) if (!following.isOver) following.open(wire);
    this.become("open");
    // Where a WebSocket has been before, plain HTTP was only quicker to come back.
    if (isFallback) this.cancelTimer = this.options.clock.after(this.opened ? upgradeSoon : upgradeEvery, () => void this.upgrade());
  }

  private async upgrade(): Promise<void> {
    const round = ++this.round;
    const wire = await this.tryOpen(this.options.wire, round);
    if (round !== this.round) return;
    if (wire) this.take(wire, false);
    else this.cancelTimer = this.options.clock.after(upgradeEvery, () => void this.upgrade());
  }

  private broken(): void {
    this.abandon();
    for (const following of this.followed) following.pause();
    this.become("lost");
    this.cancelTimer = this.options.clock.after(backoff(this.attempt++, this.options.clock.random()), () => void this.connect());
  }

  private abandon(): void {
    this.round++;
    this.cancelTimer();
    this.opening?.close();
    this.current?.close();
    this.opening = this.current = undefined;
  }

  private become(state: LineState): void {
    if (state === this.now) return;
    this.now = state;
    for (const listener of [...this.listeners]) listener(state);
  }
}
