/** Bot Framework's Activity as this server sends it; docs/protocol.md is the reference. */
export interface Party {
  id: string;
  name?: string;
  role: "user" | "bot" | "agent";
}

export interface SuggestedAction {
  type: "imBack";
  title: string;
  value: string;
}

/** A source: `name` is the article's title, `appearance` the law or page it rests on. */
export interface Claim {
  type: "https://schema.org/Claim";
  id?: string;
  name: string;
  appearance?: { name?: string; url?: string };
}

export type BotKind =
  | "welcome" | "privacy" | "emergency" | "answer" | "clarify" | "notFound"
  | "personOffered" | "smallTalk" | "refused" | "handoff";

export interface ChannelData {
  /** Place in the log. Two activities may come of one event and share it. */
  sequence?: number;
  kind?: BotKind;
  offersPerson?: boolean;
  masked?: string[];
  confidence?: number;
  reason?: string;
}

export interface Activity {
  type: "message" | "typing" | "event" | "endOfConversation";
  id: string;
  timestamp?: string;
  channelId?: string;
  from: Party;
  conversation?: { id: string };
  text?: string;
  textFormat?: "plain" | "markdown";
  locale?: string;
  suggestedActions?: { actions: SuggestedAction[] };
  entities?: { type: string }[];
  name?: string;
  value?: unknown;
  code?: string;
  channelData?: ChannelData;
}

export interface HandoffStatus {
  state: "accepted" | "failed" | "completed";
  agent?: { id: string; name: string };
  waiting?: boolean;
}

export function handoffStatus(activity: Activity): HandoffStatus | undefined {
  return activity.type === "event" && activity.name === "handoff.status" ? (activity.value as HandoffStatus) : undefined;
}

export function claims(activity: Activity): Claim[] {
  return (activity.entities ?? []).filter((entity): entity is Claim => entity.type === "https://schema.org/Claim");
}
