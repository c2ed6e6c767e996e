import { handoffStatus, type Activity } from "@kommune-kari/live";

/** Who answers the citizen now. */
export type Speaker =
  | { who: "robot" }
  | { who: "waiting" }
  | { who: "agent"; name: string }
  | { who: "ended" };

/** Folded from the log alone, so that every page and tab comes to the same. */
export function speakerAfter(activities: readonly Activity[]): Speaker {
  return activities.reduce<Speaker>(next, { who: "robot" });
}

function next(before: Speaker, activity: Activity): Speaker {
  if (activity.type === "endOfConversation") return { who: "ended" };
  if (activity.type === "event" && activity.name === "handoff.initiate") return { who: "waiting" };
  const status = handoffStatus(activity);
  if (!status) return before;
  if (status.state === "accepted") return { who: "agent", name: status.agent?.name ?? "" };
  return status.state === "failed" && status.waiting ? { who: "waiting" } : { who: "robot" };
}
