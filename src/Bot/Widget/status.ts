import type { Clock, LineState } from "@kommune-kari/live";

const patience = 1_200;
const backFor = 4_000;

/** What the status line says of the line: a hiccup is kept quiet, a break is told, and so is its end. */
export class LineStatus {
  says: "lost" | "back" | undefined;
  private cancel = () => {};

  constructor(private readonly clock: Clock, private readonly changed: () => void) {}

  line(state: LineState): void {
    if (state === "lost") {
      if (this.says === "lost") return;
      this.cancel();
      this.cancel = this.clock.after(patience, () => this.say("lost"));
    } else if (state === "open") {
      this.cancel();
      if (this.says !== "lost") return;
      this.say("back");
      this.cancel = this.clock.after(backFor, () => this.say(undefined));
    }
  }

  private say(what: "lost" | "back" | undefined): void {
    this.says = what;
    this.changed();
  }
}
