import { claims, parseMarkdown, plainText, type Activity, type Block } from "@kommune-kari/live";
import type { Texts } from "./texts";

/** The conversation as a plain text that a person can read, keep and print. */
export function transcript(activities: readonly Activity[], texts: Texts, code: string, now: Date): string {
  const head = [texts.text("transcript.title"), texts.text("transcript.saved", { when: texts.date(now) })];
  if (code) head.push(texts.text("transcript.code", { code }));
  const said = activities.filter(activity => activity.text).map(activity => entry(activity, texts));
  return [head.join("\n"), ...said].join("\n\n") + "\n";
}

function entry(activity: Activity, texts: Texts): string {
  const at = activity.timestamp ? `[${texts.date(new Date(activity.timestamp))}] ` : "";
  if (activity.type !== "message") return `${at}${activity.text}`;
  const body = activity.textFormat === "markdown" ? parseMarkdown(activity.text ?? "").map(plainBlock).join("\n") : activity.text;
  const sources = claims(activity).map(claim => `  ${texts.text("source.one")}: ${[claim.name, claim.appearance?.name, claim.appearance?.url].filter(Boolean).join(", ")}`);
  return [`${at}${senderLine(activity, texts)}:`, body, ...sources].join("\n");
}

function plainBlock(block: Block): string {
  if (block.kind === "paragraph") return block.lines.map(plainText).join("\n");
  return block.items.map((item, at) => `${block.ordered ? `${block.start + at}.` : "-"} ${plainText(item)}`).join("\n");
}

/** "Kari (robot)", "Du", "Ingrid (tilsett)": sender and kind of sender as words. */
export function senderLine(activity: Activity, texts: Texts): string {
  if (activity.from.role === "user") return texts.text("you");
  const kind = texts.text(activity.from.role === "bot" ? "robot" : "employee");
  return `${activity.from.role === "bot" ? texts.text("name") : activity.from.name ?? ""} (${kind})`;
}
