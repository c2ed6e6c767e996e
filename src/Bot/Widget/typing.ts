import type { Clock } from "@kommune-kari/live";

const shownFor = 3_000;
const toldEvery = 3_000;

/** Typing both ways: theirs is shown for three seconds, ours is told at most each three. */
export class Typing {
  private cancel = () => {};
  private toldAt = -Infinity;
  theirs: "bot" | "agent" | undefined;

  constructor(private readonly clock: Clock, private readonly changed: () => void) {}

  seen(who: "bot" | "agent"): void {
    this.cancel();
    this.theirs = who;
    this.cancel = this.clock.after(shownFor, () => this.over());
    this.changed();
  }

  over(): void {
    this.cancel();
    if (!this.theirs) return;
    this.theirs = undefined;
    this.changed();
  }

  /** Whether it is time to tell that the citizen is writing. */
  due(): boolean {
    if (this.clock.now() - this.toldAt < toldEvery) return false;
    this.toldAt = this.clock.now();
    return true;
  }
}
