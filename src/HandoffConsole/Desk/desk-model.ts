import { HubWire, Line, Refusal, browserClock, browserStore, newActivityId, wakeWithBrowser, type LineState } from "@kommune-kari/live";
import { Alive } from "./alive";
import { Duty, type Shift } from "./duty";
import type { Page } from "./shell";
import { standing, type AgentShown, type DeskState, type Standing } from "./state";
import { Talk } from "./talk";

export interface ClaimAnswer {
  claimed: boolean;
  by?: AgentShown | null;
}

/** The state of the whole desk; views subscribe and read. */
export class Desk {
  state: DeskState | undefined;
  /** What went wrong with the latest thing the agent did, as a text. */
  problem = "";
  /** Who took what this desk tried to claim, by conversation. */
  readonly lostTo = new Map<string, AgentShown | null>();
  readonly duty: Duty;
  readonly alive: Alive;
  private readonly line: Line;
  private readonly store = browserStore();
  private readonly key: string;
  private readonly talks = new Map<string, Talk>();
  private readonly noteIds = new Map<string, string>();
  private readonly listeners = new Set<() => void>();
  private open: string | undefined;
  /** Where the keyboard shall go once it is drawn; the view that takes it there clears it. */
  focus: "conversation" | "composer" | undefined;

  constructor(readonly page: Page) {
    // The agents of one machine do not see each other's drafts.
    this.key = `kari-desk:${page.me.id}`;
    this.line = new Line({ clock: browserClock, wire: () => new HubWire("/hubs/handoff") });
    this.duty = new Duty(this.line, this.store, `${this.key}:shift`, () => browserClock.now());
    this.alive = new Alive(() => this.tell());
    this.line.changed(state => this.lineChanged(state));
    this.line.follow<DeskState>({ method: "Queue", args: () => [], next: state => this.heard(state) });
  }

  start(): void {
    this.open = new URL(location.href).searchParams.get("conversation") ?? undefined;
    addEventListener("popstate", () => {
      this.open = new URL(location.href).searchParams.get("conversation") ?? undefined;
      this.follow();
    });
    document.addEventListener("visibilitychange", () => this.tell());
    new Worker("/console/beat.js").onmessage = () => void this.beat();
    wakeWithBrowser(this.line);
    this.line.start();
    this.follow();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get lineState(): LineState {
    return this.line.state;
  }

  get openId(): string | undefined {
    return this.open;
  }

  get openTalk(): Talk | undefined {
    return this.open ? this.talks.get(this.open) : undefined;
  }

  talk(id: string): Talk | undefined {
    return this.talks.get(id);
  }

  standing(id: string): Standing {
    return standing(this.state, id);
  }

  /** Opens a conversation, or none; the address says which, so that a reload and a link lead back to it. */
  show(id: string | undefined): void {
    this.focus = id ? "conversation" : undefined;
    if (id === this.open) return this.tell();
    this.open = id;
    this.problem = "";
    const address = new URL(location.href);
    if (id) address.searchParams.set("conversation", id);
    else address.searchParams.delete("conversation");
    history.pushState(null, "", address);
    this.follow();
  }

  async claim(id: string): Promise<boolean> {
    const answer = await this.attempt(() => this.line.invoke<ClaimAnswer>("Claim", id));
    if (!answer) return false;
    if (answer.claimed) this.lostTo.delete(id);
    else this.lostTo.set(id, answer.by ?? null);
    this.show(id);
    if (answer.claimed) this.focus = "composer";
    this.tell();
    return answer.claimed;
  }

  async note(id: string, text: string): Promise<boolean> {
    // The same note tried again after a lost line goes under the same id, and is stored once.
    const key = `${id} ${text}`;
    const activityId = this.noteIds.get(key) ?? newActivityId();
    this.noteIds.set(key, activityId);
    const stored = (await this.attempt(() => this.line.invoke<object>("Note", id, { text, activityId }))) !== undefined;
    if (stored) this.noteIds.delete(key);
    return stored;
  }

  /** To a colleague on duty, or back to the queue when no one is named. */
  async transfer(id: string, toAgent: string | undefined, note: string): Promise<boolean> {
    return this.done(id, await this.attempt(() => this.line.invoke<object>("Transfer", id, { ...(toAgent ? { toAgent } : {}), note })));
  }

  /** Back to the bot, or to its end. */
  async close(id: string, how: "Release" | "End", outcome: string, topic: string | undefined): Promise<boolean> {
    return this.done(id, await this.attempt(() => this.line.invoke<object>(how, id, { outcome, ...(topic ? { topic } : {}) })));
  }

  async goOnDuty(shift: Shift): Promise<boolean> {
    return (await this.attempt(async () => { await this.duty.goOn(shift); return true; })) ?? false;
  }

  async goOffDuty(): Promise<boolean> {
    return (await this.attempt(async () => { await this.duty.goOff(); return true; })) ?? false;
  }

  private async beat(): Promise<void> {
    this.tell();
    await this.duty.beat();
    await this.alive.keep();
  }

  private done(id: string, answer: object | undefined): boolean {
    if (!answer) return false;
    this.talks.get(id)?.forget();
    this.lostTo.delete(id);
    this.focus = "conversation";
    this.tell();
    return true;
  }

  /** undefined when it did not happen; why is in `problem`. */
  private async attempt<T>(act: () => Promise<T>): Promise<T | undefined> {
    this.problem = "";
    try {
      return await act();
    } catch (error) {
      this.problem = this.page.texts.of(`error.${error instanceof Refusal ? error.code : "line"}`);
      this.tell();
      return undefined;
    }
  }

  private heard(state: DeskState): void {
    this.state = state;
    this.duty.heard(state);
    this.follow();
  }

  private lineChanged(state: LineState): void {
    if (state === "open") {
      for (const talk of this.talks.values()) talk.outbox.kick();
      void this.duty.beat();
    } else if (state === "lost") {
      void this.alive.ask();
    }
    this.tell();
  }

  /** Reads along in all that is this agent's, and in what is open; lets go of the rest once everything is sent. */
  private follow(): void {
    const wanted = new Set((this.state?.held ?? []).filter(entry => entry.mine).map(entry => entry.conversationId));
    if (this.open) wanted.add(this.open);
    for (const id of wanted)
      if (!this.talks.has(id)) this.talks.set(id, new Talk(id, this.line, this.store, this.key, () => this.tell()));
    for (const [id, talk] of this.talks) {
      const now = this.standing(id);
      if (now.kind !== "elsewhere") talk.entry = now.entry;
      if (now.kind !== "mine") talk.isLetGo = false;
      if (wanted.has(id) || !this.state || talk.outbox.unsent.length > 0) continue;
      talk.stop();
      if (talk.hasEnded) talk.forget();
      this.talks.delete(id);
    }
    this.tell();
  }

  private tell(): void {
    if (this.open && document.visibilityState === "visible" && this.standing(this.open).kind === "mine") this.openTalk?.markSeen();
    for (const listener of [...this.listeners]) listener();
  }
}
