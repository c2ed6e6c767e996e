import { Refusal, type Line, type Store } from "@kommune-kari/live";
import type { DeskState } from "./state";

export interface Shift {
  municipalities: string[];
  capacity: number;
}

/** A little less than the 45 s that presence lives. */
const presenceLives = 40_000;

/** Whether this agent wants to be on duty, and keeping it so over lost lines. */
export class Duty {
  private wanted: Shift | undefined;
  private beatAt = -Infinity;
  private adopted = false;

  constructor(private readonly line: Line, private readonly store: Store, private readonly key: string, private readonly now: () => number) {}

  /** What was chosen last time on this machine. */
  last(all: readonly string[]): Shift {
    try {
      const read = JSON.parse(this.store.get(this.key) ?? "null") as Partial<Shift> | null;
      const municipalities = (read?.municipalities ?? []).filter(id => all.includes(id));
      return { municipalities: municipalities.length ? municipalities : [...all], capacity: read?.capacity || 3 };
    } catch {
      return { municipalities: [...all], capacity: 3 };
    }
  }

  async goOn(shift: Shift): Promise<void> {
    await this.line.invoke("GoOnDuty", shift);
    this.store.set(this.key, JSON.stringify(shift));
    this.wanted = shift;
    this.beatAt = this.now();
  }

  async goOff(): Promise<void> {
    await this.line.invoke("GoOffDuty");
    this.wanted = undefined;
  }

  /** After a reload the server still knows: go on from there. */
  heard(state: DeskState): void {
    if (this.adopted) return;
    this.adopted = true;
    if (state.onDuty.me) this.wanted = { municipalities: state.onDuty.municipalities, capacity: state.onDuty.capacity };
    this.beatAt = this.now();
  }

  /** A sign of life. Presence that ran out while the line was gone is taken up again; one that was ended in another window is not. */
  async beat(): Promise<void> {
    if (!this.wanted || this.line.state !== "open") return;
    try {
      const present = await this.line.invoke<boolean>("Heartbeat");
      if (!present && this.now() - this.beatAt < presenceLives) this.wanted = undefined;
      else if (!present) await this.line.invoke("GoOnDuty", this.wanted);
      this.beatAt = this.now();
    } catch (error) {
      if (error instanceof Refusal && !error.passing) this.wanted = undefined;
    }
  }
}
