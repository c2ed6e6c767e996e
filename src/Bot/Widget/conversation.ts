import { Drafts, Refusal, Thread, type Activity, type Clock, type Code, type Line, type LineState, type Store } from "@kommune-kari/live";
import { Outgoing } from "./outgoing";
import { Pass } from "./pass";
import { keptKey, type Kept, type Place } from "./place";
import type { Shown } from "./shown";
import { speakerAfter, type Speaker } from "./speaker";
import { Typing } from "./typing";

export type Phase = "starting" | "live" | "ended" | "erased" | "unavailable";

export interface Surroundings {
  place: Place;
  store: Store;
  clock: Clock;
  line: Line;
  /** Where the citizen is; told when a conversation starts. */
  page(): string;
  changed(): void;
  /** Text that could not be sent comes back to be written anew. */
  handBack(text: string): void;
}

const quiet = 250;
const lostTo: readonly Code[] = ["expired", "gone", "forbidden", "not-found"];

/** The citizen's side of one conversation after another: what is shown, and what can be done. No part of it touches the page. */
export class Conversation {
  phase: Phase = "starting";
  /** The one before was gone when we came back to it. */
  followsLost = false;
  /** All that was said before is read in; what comes now is new. */
  caughtUp = false;
  readonly typing: Typing;
  readonly drafts: Drafts;
  private readonly pass: Pass;
  private thread = new Thread();
  private outgoing: Outgoing | undefined;
  private stopFollowing = () => {};
  private cancelQuiet = () => {};
  private starting = false;
  private erasing = false;
  private renewedAt = -Infinity;

  constructor(private readonly around: Surroundings) {
    this.typing = new Typing(around.clock, around.changed);
    this.drafts = new Drafts(around.store, "kari:draft");
    this.pass = new Pass(around.place, around.store, around.clock, around.line);
    around.line.changed(state => this.lineChanged(state));
  }

  get id(): string | undefined { return this.pass.id; }
  get code(): string { return this.pass.code; }
  get activities(): readonly Activity[] { return this.thread.activities; }
  get speaker(): Speaker { return this.phase === "ended" ? { who: "ended" } : speakerAfter(this.thread.activities); }
  get lineState(): LineState { return this.around.line.state; }

  get shown(): Shown[] {
    return this.outgoing?.shownAfter(this.thread.activities, this.lineState === "lost") ?? [];
  }

  open(): void {
    const kept = this.pass.stored();
    if (kept) this.use(kept);
    this.around.line.start();
    if (this.around.line.state === "open") this.lineChanged("open");
  }

  /** Remembers whether the panel stands open, and whether the next page should look for news. */
  remember(open: boolean): void {
    const who = this.speaker.who;
    this.pass.change({ open, live: who === "agent" || who === "waiting" });
  }

  send(text: string): void {
    this.outgoing?.write(text);
  }

  retry(): void {
    this.around.line.nudge();
    this.outgoing?.kick();
    if (!this.id && this.lineState === "open") void this.start();
  }

  takeBack(activityId: string): void {
    const text = this.outgoing?.takeBack(activityId);
    if (text !== undefined) this.around.handBack(text);
    this.around.changed();
  }

  tellTyping(): void {
    const who = this.speaker.who;
    if ((who === "agent" || who === "waiting") && this.lineState === "open" && this.typing.due())
      this.around.line.invoke("Typing", this.pass.token).catch(() => {});
  }

  async end(): Promise<void> {
    await this.around.line.invoke("End", this.pass.token);
  }

  /** False: an agent has it, and it goes when the agent is done. */
  async erase(): Promise<boolean> {
    // The stream may hear that it is gone before the answer comes, and must not start another.
    this.erasing = true;
    try {
      const { erased } = await this.around.line.invoke<{ erased: boolean }>("Erase", this.pass.token);
      if (erased) this.forget("erased");
      return erased;
    } catch (error) {
      if (!(error instanceof Refusal && error.code === "gone")) throw error;
      this.forget("erased");
      return true;
    } finally {
      this.erasing = false;
    }
  }

  startAnew(): void {
    this.followsLost = false;
    this.handBack([...(this.outgoing?.abandon() ?? []), this.drafts.read(this.id ?? "")]);
    this.forget("starting");
    void this.start();
  }

  /** Another tab started, ended or wrote something. */
  storeChanged(key: string | null): void {
    if (key === keptKey(this.around.place)) {
      const kept = this.pass.stored();
      if (kept?.conversationId === this.id && kept) this.pass.take(kept);
      else if (kept) this.use(kept);
      else if (this.id) this.forget("erased");
    } else if (key) {
      this.outgoing?.storeChanged(key);
    }
  }

  private lineChanged(state: LineState): void {
    if (state === "open") {
      if (this.id) {
        if (this.phase === "unavailable") this.phase = "live";
        this.outgoing?.kick();
      } else if (this.phase !== "erased") {
        void this.start();
      }
    } else if (state === "lost" && this.thread.activities.length === 0) {
      this.phase = "unavailable";
    }
    this.around.changed();
  }

  private async start(): Promise<void> {
    if (this.starting) return;
    this.starting = true;
    try {
      const { municipality, language } = this.around.place;
      const started = await this.around.line.invoke<Omit<Kept, "open" | "live">>("Start", { municipality, locale: language, page: this.around.page() });
      this.use({ ...started, open: true, live: false });
      this.pass.change({ open: true });
      this.caughtUp = true;
    } catch (error) {
      this.phase = "unavailable";
      if (error instanceof Refusal) this.around.clock.after(5_000, () => { if (!this.id && this.lineState === "open") void this.start(); });
    } finally {
      this.starting = false;
      this.around.changed();
    }
  }

  private use(kept: Kept): void {
    this.leave();
    this.pass.take(kept);
    this.phase = "live";
    this.caughtUp = false;
    this.outgoing = new Outgoing({
      conversationId: kept.conversationId,
      store: this.around.store,
      clock: this.around.clock,
      send: async ({ activityId, text }) => (await this.around.line.invoke<{ sequence: number }>("Send", this.pass.token, { activityId, text })).sequence,
      refused: (unsent, code) => {
        if (lostTo.includes(code)) this.renew(unsent.text);
        return lostTo.includes(code);
      },
      changed: this.around.changed,
    });
    const followed = this.around.line.follow<Activity>({
      method: "Activities",
      args: () => { this.listenForQuiet(); return [this.pass.token, this.thread.resumeFrom]; },
      next: activity => this.read(activity),
      // A stream also ends when the server goes down; only the log says that the conversation is over.
      done: () => this.phase === "ended",
      refused: code => { if (lostTo.includes(code) && !this.erasing) this.renew(); },
    });
    this.stopFollowing = () => followed.stop();
    this.around.changed();
  }

  private read(activity: Activity): void {
    if (activity.type === "typing") {
      if (activity.from.role !== "user") this.typing.seen(activity.from.role);
      return;
    }
    if (!this.thread.add(activity)) return;
    this.outgoing?.told(activity.id);
    if (activity.from.role !== "user") this.typing.over();
    if (activity.type === "endOfConversation") this.phase = "ended";
    if (!this.caughtUp) this.listenForQuiet();
    this.around.changed();
  }

  private listenForQuiet(): void {
    this.cancelQuiet();
    if (!this.caughtUp) this.cancelQuiet = this.around.clock.after(quiet, () => { this.caughtUp = true; this.around.changed(); });
  }

  /** The conversation is beyond reach (deleted, or its token too old): begin another, with what was not sent in the field. */
  private renew(unsent = ""): void {
    const again = this.around.clock.now() - this.renewedAt < 10_000;
    this.renewedAt = this.around.clock.now();
    this.followsLost = true;
    this.handBack([unsent, ...(this.outgoing?.abandon() ?? [])]);
    this.forget(again ? "unavailable" : "starting");
    if (!again) void this.start();
  }

  private handBack(texts: string[]): void {
    const left = texts.filter(text => text !== "");
    if (left.length > 0) this.around.handBack(left.join("\n"));
  }

  private forget(phase: Phase): void {
    if (this.id) this.drafts.keep(this.id, "");
    this.pass.forget();
    this.leave();
    this.phase = phase;
    this.around.changed();
  }

  private leave(): void {
    this.stopFollowing();
    this.cancelQuiet();
    this.pass.drop();
    this.outgoing?.stop();
    this.typing.over();
    this.outgoing = undefined;
    this.thread = new Thread();
  }
}
