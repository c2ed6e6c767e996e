import { linkify, parseMarkdown, type Block, type Inline } from "@kommune-kari/live";
import { html, type TemplateResult } from "lit";
import type { Texts } from "./texts";

/** Text as nodes. Nothing here takes markup from a message: every part goes in as text, links through safeHref. */
export function richText(text: string, markdown: boolean, shortNumbers: boolean, texts: Texts): unknown {
  if (!markdown) return html`<p class="plain">${inlines(linkify(text, shortNumbers), texts)}</p>`;
  return parseMarkdown(text).map(block => blockOf(block, texts));
}

/** A sentence of ours with its phone numbers and addresses as links. */
export function plainLinks(text: string, texts: Texts, shortNumbers = false): unknown {
  return inlines(linkify(text, shortNumbers), texts);
}

function blockOf(block: Block, texts: Texts): TemplateResult {
  if (block.kind === "paragraph") return html`<p>${block.lines.map((line, at) => html`${at > 0 ? html`<br>` : ""}${inlines(line, texts)}`)}</p>`;
  const items = block.items.map(item => html`<li>${inlines(item, texts)}</li>`);
  return block.ordered ? html`<ol start=${block.start}>${items}</ol>` : html`<ul>${items}</ul>`;
}

function inlines(parts: Inline[], texts: Texts): unknown[] {
  return parts.map(part => {
    if (part.kind === "text") return part.text;
    if (part.kind === "bold") return html`<strong>${inlines(part.inlines, texts)}</strong>`;
    return link(part.href, inlines(part.inlines, texts), texts);
  });
}

/** Pages of the same site open in place, for the chat comes along; others in a tab of their own, and say so. */
export function link(href: string, content: unknown, texts: Texts): TemplateResult {
  if (!/^https?:/i.test(href) || sameSite(href)) return html`<a href=${href}>${content}</a>`;
  return html`<a href=${href} target="_blank" rel="noopener noreferrer">${content}<span class="hidden-text"> (${texts.text("message.newTab")})</span></a>`;
}

function sameSite(href: string): boolean {
  try {
    return new URL(href).host === location.host;
  } catch {
    return false;
  }
}
