import { linkify, safeHref, type Inline } from "./linkify";

export type Block =
  | { kind: "paragraph"; lines: Inline[][] }
  | { kind: "list"; ordered: boolean; start: number; items: Inline[][] };

const bullet = /^\s*[-*•]\s+(.*)$/;
const numbered = /^\s*(\d{1,3})[.)]\s+(.*)$/;
const heading = /^#{1,6}\s+(.*)$/;
const inline = /\\([\\*_[\]()#`-])|\*\*(.+?)\*\*|\[([^\]]+)\]\(([^()\s]+)\)|<(https?:\/\/[^\s<>]+)>/g;

/**
 * The small part of Markdown that answers are written in: paragraphs, lists, bold, links. A heading is shown as bold, since
 * a message has no place in the page's outline. What is not understood stays as text; there is no way to markup.
 */
export function parseMarkdown(source: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const line of source.replaceAll("\r", "").split("\n")) {
    const item = itemOf(line);
    if (line.trim() === "") {
      // A list goes on over an empty line; a paragraph does not.
      if (open?.kind === "paragraph") open = undefined;
    } else if (item) {
      if (open?.kind !== "list" || open.ordered !== item.ordered) blocks.push((open = { kind: "list", ordered: item.ordered, start: item.start, items: [] }));
      open.items.push(parseInline(item.text));
    } else if (open?.kind === "list" && /^\s/.test(line)) {
      open.items.at(-1)?.push({ kind: "text", text: " " }, ...parseInline(line.trim()));
    } else {
      if (open?.kind !== "paragraph") blocks.push((open = { kind: "paragraph", lines: [] }));
      const title = heading.exec(line)?.[1];
      open.lines.push(title === undefined ? parseInline(line.trim()) : [{ kind: "bold", inlines: parseInline(title) }]);
    }
  }
  return blocks;
}

export function parseInline(text: string): Inline[] {
  const inlines: Inline[] = [];
  let plain = "";
  let at = 0;
  const flush = () => {
    inlines.push(...linkify(plain));
    plain = "";
  };
  for (const match of text.matchAll(inline)) {
    plain += text.slice(at, match.index);
    at = match.index + match[0].length;
    const [whole, escaped, bold, label, target, bare] = match;
    const href = safeHref(target ?? bare ?? "");
    if (escaped !== undefined) plain += escaped;
    else if (bold !== undefined) { flush(); inlines.push({ kind: "bold", inlines: parseInline(bold) }); }
    else if (href) { flush(); inlines.push({ kind: "link", href, inlines: label ? parseLabel(label) : [{ kind: "text", text: bare ?? "" }] }); }
    else plain += label ?? whole;
  }
  plain += text.slice(at);
  flush();
  return inlines;
}

// A link inside a link is no HTML.
function parseLabel(label: string): Inline[] {
  return [{ kind: "text", text: label.replaceAll("**", "").replace(/\\(.)/g, "$1") }];
}

function itemOf(line: string): { ordered: boolean; start: number; text: string } | undefined {
  const plain = bullet.exec(line);
  if (plain) return { ordered: false, start: 1, text: plain[1] ?? "" };
  const counted = numbered.exec(line);
  return counted ? { ordered: true, start: Number(counted[1]), text: counted[2] ?? "" } : undefined;
}

/** The words alone, for the transcript. */
export function plainText(inlines: Inline[]): string {
  return inlines.map(part => {
    if (part.kind === "text") return part.text;
    const text = plainText(part.inlines);
    return part.kind === "link" && part.href.startsWith("http") && part.href !== text ? `${text} (${part.href})` : text;
  }).join("");
}
