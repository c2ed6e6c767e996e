const atMostEach = 5 * 60_000;

/** Keeps the sign-in alive while the agent works: a desk lives on one long connection, which renews no cookie. */
export class Alive {
  signedOut = false;
  private asked = Date.now();
  private active = false;

  constructor(private readonly changed: () => void) {
    for (const sign of ["keydown", "pointerdown"]) addEventListener(sign, () => { this.active = true; }, { passive: true });
  }

  /** Every few minutes, if the agent has done something since. */
  async keep(): Promise<void> {
    if (this.active && Date.now() - this.asked > atMostEach) await this.ask();
  }

  /** Is it the network that is gone, or the sign-in? */
  async ask(): Promise<void> {
    this.asked = Date.now();
    this.active = false;
    try {
      const { status } = await fetch("/console/alive", { headers: { accept: "application/json" }, redirect: "manual", cache: "no-store" });
      const out = status === 401 || status === 403;
      if (out === this.signedOut) return;
      this.signedOut = out;
      this.changed();
    } catch {
      // No answer says nothing about the sign-in.
    }
  }
}
