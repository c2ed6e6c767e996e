import { linkify, parseMarkdown, type Block, type Inline } from "@kommune-kari/live";
import { html, type TemplateResult } from "lit";

/** What people write: text, with addresses and numbers as links. */
export function plain(text: string): TemplateResult {
  return html`<p>${inlines(linkify(text))}</p>`;
}

/** What the bot writes. */
export function markdown(text: string): TemplateResult[] {
  return parseMarkdown(text).map(block);
}

function block(read: Block): TemplateResult {
  if (read.kind === "paragraph") return html`<p>${read.lines.map((line, at) => html`${at ? html`<br>` : ""}${inlines(line)}`)}</p>`;
  const items = read.items.map(item => html`<li>${inlines(item)}</li>`);
  return read.ordered ? html`<ol start=${read.start}>${items}</ol>` : html`<ul>${items}</ul>`;
}

function inlines(read: Inline[]): (string | TemplateResult)[] {
  return read.map(part => {
    if (part.kind === "text") return part.text;
    if (part.kind === "bold") return html`<strong>${inlines(part.inlines)}</strong>`;
    return html`<a href=${part.href} target="_blank" rel="noopener noreferrer">${inlines(part.inlines)}</a>`;
  });
}
