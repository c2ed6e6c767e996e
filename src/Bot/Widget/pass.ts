import type { Clock, Line, Store } from "@kommune-kari/live";
import { keep, keptKey, readKept, type Kept, type Place } from "./place";

const refreshAtLeastEach = 3_600_000;

/** What gives access to the conversation: kept for the next page, and renewed before it expires. */
export class Pass {
  private kept: Kept | undefined;
  private cancelRefresh = () => {};

  constructor(
    private readonly place: Place, private readonly store: Store, private readonly clock: Clock, private readonly line: Line) {}

  get id(): string | undefined { return this.kept?.conversationId; }
  get token(): string | undefined { return this.kept?.token; }
  get code(): string { return this.kept?.code ?? ""; }

  stored(): Kept | undefined {
    return readKept(this.store.get(keptKey(this.place)));
  }

  take(kept: Kept): void {
    this.kept = kept;
    this.refreshInTime();
  }

  /** Changes what is kept, here and for other pages. */
  change(changes: Partial<Kept>): void {
    if (!this.kept) return;
    this.kept = { ...this.kept, ...changes };
    keep(this.store, this.place, this.kept);
  }

  drop(): void {
    this.cancelRefresh();
    this.kept = undefined;
  }

  forget(): void {
    this.drop();
    this.store.remove(keptKey(this.place));
  }

  private refreshInTime(): void {
    this.cancelRefresh();
    const left = Date.parse(this.kept?.expiresAt ?? "") - this.clock.now();
    if (left > 0) this.cancelRefresh = this.clock.after(Math.min(left / 2, refreshAtLeastEach), () => void this.refresh());
  }

  private async refresh(): Promise<void> {
    const { id, token } = this;
    try {
      const renewed = await this.line.invoke<{ token: string; expiresAt: string }>("Refresh", token);
      if (id === this.id) this.change(renewed);
    } catch {
      // Half of its life is left: the next attempt, or the first refusal, settles it.
    }
    if (id === this.id) this.refreshInTime();
  }
}
