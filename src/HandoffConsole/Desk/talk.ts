import {
  Drafts, LineLost, Outbox, Refusal, Thread, browserClock, newActivityId,
  type Activity, type Code, type Line, type Store, type Unsent,
} from "@kommune-kari/live";
import type { Entry } from "./state";

const typingShownFor = 3_000;
const typingSentEach = 3_000;

/** A refusal that came after the message had left the composer. */
export interface Returned {
  text: string;
  code: Code;
}

/** One conversation on this desk: what is read, what is being sent, what is being written. */
export class Talk {
  readonly thread = new Thread();
  readonly outbox: Outbox;
  /** Why it cannot be read, when it cannot. */
  unreadable: Code | undefined;
  returned: Returned | undefined;
  /** What the queue last said of it; it is gone from there once it is ended or released. */
  entry: Entry | undefined;
  /** This agent is done with it, though the queue may not say so yet. */
  isLetGo = false;
  private readonly drafts: Drafts;
  private readonly stream: { stop(): void };
  private citizenTypedAt = -Infinity;
  private typingSentAt = -Infinity;
  private cancelTyping = () => {};

  constructor(readonly id: string, private readonly line: Line, private readonly store: Store, key: string, private readonly changed: () => void) {
    this.drafts = new Drafts(store, `${key}:draft`);
    this.outbox = new Outbox({
      key: `${key}:out:${id}`, store, clock: browserClock, newId: newActivityId, changed,
      send: unsent => this.send(unsent),
      refused: (unsent, code) => this.takeBack(unsent, code),
    });
    this.stream = line.follow<Activity>({
      method: "Activities",
      args: () => [id, this.thread.resumeFrom],
      next: activity => this.heard(activity),
      done: () => this.hasEnded,
      refused: code => { this.unreadable = code; changed(); },
    });
    this.seenKey = `${key}:seen:${id}`;
    if (line.state === "open") this.outbox.kick();
  }

  private readonly seenKey: string;

  get hasEnded(): boolean {
    return this.thread.activities.some(activity => activity.type === "endOfConversation");
  }

  get citizenTypes(): boolean {
    return browserClock.now() - this.citizenTypedAt < typingShownFor;
  }

  /** What the citizen wrote that this agent has not looked at; undefined when the agent never looked. */
  get unread(): number | undefined {
    const seen = this.store.get(this.seenKey);
    if (seen === null) return undefined;
    return this.thread.activities.filter(activity => isCitizens(activity) && (activity.channelData?.sequence ?? 0) > Number(seen)).length;
  }

  markSeen(): void {
    if (this.isLetGo) return;
    const seen = String(this.thread.watermark);
    if (this.store.get(this.seenKey) !== seen) this.store.set(this.seenKey, seen);
  }

  /** A reply and a note have a draft each. */
  draft(kind: "reply" | "note"): string {
    return this.drafts.read(`${kind}:${this.id}`);
  }

  write(kind: "reply" | "note", text: string): void {
    this.drafts.keep(`${kind}:${this.id}`, text);
    if (kind === "reply" && text !== "") this.tellTyping();
  }

  say(text: string): void {
    this.returned = undefined;
    this.drafts.keep(`reply:${this.id}`, "");
    this.outbox.add(text);
  }

  /** Nothing more to do for this desk; what is unsent stays in the store. */
  stop(): void {
    this.stream.stop();
    this.outbox.stop();
    this.cancelTyping();
  }

  /** It is over for this agent: nothing is left behind in the browser. */
  forget(): void {
    this.isLetGo = true;
    this.store.remove(this.seenKey);
    this.write("reply", "");
    this.write("note", "");
  }

  private async send(unsent: Unsent): Promise<number> {
    const answer = await this.line.invoke<{ sequence: number }>("Reply", this.id, { activityId: unsent.activityId, text: unsent.text });
    return answer.sequence;
  }

  private takeBack(unsent: Unsent, code: Code): void {
    const draft = this.draft("reply");
    this.drafts.keep(`reply:${this.id}`, draft ? `${unsent.text}\n${draft}` : unsent.text);
    this.returned = { text: unsent.text, code };
    this.changed();
  }

  private heard(activity: Activity): void {
    this.unreadable = undefined;
    if (activity.type === "typing") {
      if (activity.from.role === "user") this.showTyping();
      return;
    }
    if (!this.thread.add(activity)) return;
    this.outbox.settle(activity.id);
    if (isCitizens(activity)) this.citizenTypedAt = -Infinity;
    this.changed();
  }

  private showTyping(): void {
    this.citizenTypedAt = browserClock.now();
    this.cancelTyping();
    this.cancelTyping = browserClock.after(typingShownFor + 50, this.changed);
    this.changed();
  }

  private tellTyping(): void {
    const now = browserClock.now();
    if (now - this.typingSentAt < typingSentEach) return;
    this.typingSentAt = now;
    this.line.invoke("Typing", this.id).catch((error: unknown) => {
      // Typing is the one thing that may be lost.
      if (!(error instanceof Refusal || error instanceof LineLost)) throw error;
    });
  }
}

export function isCitizens(activity: Activity): boolean {
  return activity.type === "message" && activity.from.role === "user";
}
