import type { Activity, Code, Unsent } from "@kommune-kari/live";

export type Delivery =
  | { state: "sending" }
  /** Tried in vain, and tried again. */
  | { state: "waiting" }
  | { state: "sent" }
  | { state: "refused"; code: Code };

/** One place in the log as it is shown; a message keeps its id from the first key press to the log. */
export interface Shown {
  id: string;
  activity: Activity;
  delivery?: Delivery;
}

/** The log, and after it what is on its way there. */
export function shownList(
  activities: readonly Activity[], acknowledged: readonly Unsent[], unsent: readonly Unsent[],
  refused: readonly { unsent: Unsent; code: Code }[], cut: boolean): Shown[] {
  const here = new Set(activities.map(activity => activity.id));
  const last = activities.at(-1);
  const read = activities.filter(isShown).map<Shown>(activity => ({
    id: activity.id,
    activity,
    ...(activity === last && activity.from.role === "user" ? { delivery: { state: "sent" } as const } : {}),
  }));
  const written = (each: Unsent, delivery: Delivery): Shown => ({ id: each.activityId, activity: asActivity(each), delivery });
  return [
    ...read,
    ...acknowledged.filter(each => !here.has(each.activityId)).map(each => written(each, { state: "sent" })),
    ...refused.map(each => written(each.unsent, { state: "refused", code: each.code })),
    ...unsent.filter(each => !here.has(each.activityId)).map(each => written(each, { state: cut || each.tries > 1 ? "waiting" : "sending" })),
  ];
}

/** Events without words (a handoff begins) change who speaks, and are not shown. */
function isShown(activity: Activity): boolean {
  return activity.type === "message" || Boolean(activity.text);
}

function asActivity(unsent: Unsent): Activity {
  return {
    type: "message",
    id: unsent.activityId,
    timestamp: new Date(unsent.at).toISOString(),
    from: { id: "citizen", role: "user" },
    text: unsent.text,
    textFormat: "plain",
  };
}
