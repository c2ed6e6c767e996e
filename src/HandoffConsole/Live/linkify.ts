export type Inline =
  | { kind: "text"; text: string }
  | { kind: "bold"; inlines: Inline[] }
  | { kind: "link"; href: string; inlines: Inline[] };

// An address ends before the sentence's own full stop. A phone number has the shapes of Norwegian ones:
// 00 00 00 00, 116 117, 02800, and in an emergency 113.
const address = /https?:\/\/[^\s<>()"']*[^\s<>()"'.,;:!?]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\d-])(?:\+47 ?)?(?:\d{2}(?: \d{2}){3}|\d{3} \d{2} \d{3})(?![\d-])/g;
const shortNumber = /(?<![\d./-])(?:11\d(?: \d{3})?|0\d{4})(?![\d/-]|\.\d)/g;

/** Only what leads to a page, a phone or a letter; never script. */
export function safeHref(href: string): string | undefined {
  return /^(?:https?:\/\/[^\s]+|tel:[+\d][\d ]*|mailto:[^\s]+)$/i.test(href) ? href : undefined;
}

/** Plain text with addresses and phone numbers as links; short numbers (113) only where asked for. */
export function linkify(text: string, withShortNumbers = false): Inline[] {
  const found = [...text.matchAll(address), ...(withShortNumbers ? text.matchAll(shortNumber) : [])]
    .sort((one, other) => one.index - other.index);
  const inlines: Inline[] = [];
  let at = 0;
  for (const match of found) {
    if (match.index < at) continue;
    if (match.index > at) inlines.push({ kind: "text", text: text.slice(at, match.index) });
    inlines.push({ kind: "link", href: hrefOf(match[0]), inlines: [{ kind: "text", text: match[0] }] });
    at = match.index + match[0].length;
  }
  if (at < text.length) inlines.push({ kind: "text", text: text.slice(at) });
  return inlines;
}

function hrefOf(found: string): string {
  if (found.startsWith("http")) return found;
  return found.includes("@") ? `mailto:${found}` : `tel:${found.replaceAll(" ", "")}`;
}
