/** The queue as `/hubs/handoff` tells it. */
export interface AgentShown {
  id: string;
  name: string;
}

export interface Entry {
  conversationId: string;
  municipality: string;
  language: string;
  queue: string;
  reason?: string | null;
  agent?: AgentShown | null;
  mine: boolean;
  sequence: number;
  waitingSince: string;
  /** The citizen spoke last. */
  waitingForAgent: boolean;
  lastText: string;
  lastAt: string;
}

export interface Colleague extends AgentShown {
  municipalities: string[];
}

export interface DeskState {
  version: number;
  onDuty: { me: boolean; municipalities: string[]; capacity: number; colleagues: Colleague[] };
  waiting: Entry[];
  held: Entry[];
}

/** How a conversation stands, seen from this desk. */
export type Standing =
  | { kind: "waiting"; entry: Entry }
  | { kind: "mine"; entry: Entry }
  | { kind: "theirs"; entry: Entry; agent: AgentShown }
  | { kind: "elsewhere" };

export function standing(state: DeskState | undefined, id: string): Standing {
  const waiting = state?.waiting.find(entry => entry.conversationId === id);
  if (waiting) return { kind: "waiting", entry: waiting };
  const held = state?.held.find(entry => entry.conversationId === id);
  if (!held) return { kind: "elsewhere" };
  return held.mine || !held.agent ? { kind: "mine", entry: held } : { kind: "theirs", entry: held, agent: held.agent };
}

/** Oldest first; ids sort by time, so that two of the same second never change places. */
export function oldestFirst(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((one, other) =>
    one.waitingSince.localeCompare(other.waitingSince) || one.conversationId.localeCompare(other.conversationId));
}
