import { newActivityId, Outbox, type Activity, type Clock, type Code, type Store, type Unsent } from "@kommune-kari/live";
import { shownList, type Shown } from "./shown";

export interface OutgoingOptions {
  conversationId: string;
  store: Store;
  clock: Clock;
  /** Resolves with the sequence; rejects with Refusal or LineLost. */
  send(unsent: Unsent): Promise<number>;
  /** True: the refusal concerns more than this one message, and is seen to. */
  refused(unsent: Unsent, code: Code): boolean;
  changed(): void;
}

const adoptAfter = 3_000;

/** What the citizen has written in one conversation, until the log tells it back. */
export class Outgoing {
  private readonly outbox: Outbox;
  private readonly key: string;
  private acknowledged: Unsent[] = [];
  private refused: { unsent: Unsent; code: Code }[] = [];

  constructor(private readonly options: OutgoingOptions) {
    this.key = `kari:out:${options.conversationId}`;
    this.outbox = new Outbox({
      key: this.key,
      store: options.store,
      clock: options.clock,
      newId: newActivityId,
      send: unsent => options.send(unsent),
      acknowledged: unsent => this.acknowledged.push(unsent),
      refused: (unsent, code) => {
        if (!options.refused(unsent, code)) this.refused = [...this.refused, { unsent, code }];
        options.changed();
      },
      changed: options.changed,
    });
  }

  write(text: string): void {
    this.outbox.add(text);
  }

  kick(): void {
    this.outbox.kick();
  }

  stop(): void {
    this.outbox.stop();
  }

  /** The log has it. */
  told(activityId: string): void {
    this.outbox.settle(activityId);
    this.acknowledged = this.acknowledged.filter(unsent => unsent.activityId !== activityId);
  }

  takeBack(activityId: string): string | undefined {
    const found = this.refused.find(each => each.unsent.activityId === activityId);
    this.refused = this.refused.filter(each => each !== found);
    return found?.unsent.text;
  }

  /** Gives up sending, and hands over what never got there. */
  abandon(): string[] {
    const left = [...this.refused.map(each => each.unsent), ...this.outbox.unsent];
    for (const unsent of left) this.outbox.settle(unsent.activityId);
    this.refused = [];
    return left.map(unsent => unsent.text);
  }

  /** Another tab wrote something: it sends it, and this one only if that tab is gone before it could. */
  storeChanged(key: string): void {
    if (!key.startsWith(this.key)) return;
    this.options.clock.after(adoptAfter, () => {
      this.outbox.reload();
      this.outbox.kick();
      this.options.changed();
    });
  }

  shownAfter(activities: readonly Activity[], cut: boolean): Shown[] {
    return shownList(activities, this.acknowledged, this.outbox.unsent, this.refused, cut);
  }
}
