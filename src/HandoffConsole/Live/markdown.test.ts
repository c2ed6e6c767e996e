import assert from "node:assert/strict";
import { test } from "node:test";
import { linkify, safeHref, type Inline } from "./linkify";
import { parseMarkdown, plainText } from "./markdown";

const links = (inlines: Inline[]): string[] => inlines.flatMap(part =>
  part.kind === "link" ? [`${plainText(part.inlines)}>${part.href}`] : part.kind === "bold" ? links(part.inlines) : []);

test("paragraphs, lists, bold and links are understood", () => {
  const blocks = parseMarkdown("Ja, **du må** søkje.\nSjå [søknaden](https://a.example/x).\n\n- éin\n- to\n\n1. først\n2. så");
  assert.deepEqual(blocks.map(block => block.kind === "list" ? `${block.ordered ? "ol" : "ul"}${block.items.length}` : `p${block.lines.length}`), ["p2", "ul2", "ol2"]);
  assert.deepEqual(blocks[0]?.kind === "paragraph" && blocks[0].lines.flatMap(links), ["søknaden>https://a.example/x"]);
});

test("script is never a link, and markup never anything but text", () => {
  for (const href of ["javascript:alert(1)", "data:text/html,x", "vbscript:x", " javascript:x", "JaVaScRiPt:x", "//evil.example"])
    assert.equal(safeHref(href), undefined, href);
  const [block] = parseMarkdown('<img src=x onerror=alert(1)> [x](javascript:alert(1)) [y](data:text/html,hi)');
  assert.ok(block?.kind === "paragraph");
  assert.deepEqual(block.lines.flatMap(links), []);
  assert.match(block.lines.map(plainText).join(""), /<img src=x onerror=alert\(1\)>/);
});

test("headings are bold, and numbered lists keep their first number", () => {
  const [title, list] = parseMarkdown("## Slik gjer du\n3. tredje\n4. fjerde");
  assert.equal(title?.kind === "paragraph" && title.lines[0]?.[0]?.kind, "bold");
  assert.equal(list?.kind === "list" && list.start, 3);
});

test("escaped signs are the signs", () => {
  const [block] = parseMarkdown("2 \\* 3 \\[ikkje lenkje\\](nei)");
  assert.equal(block?.kind === "paragraph" && plainText(block.lines[0] ?? []), "2 * 3 [ikkje lenkje](nei)");
});

test("addresses, letters and phone numbers in plain text become links, without the full stop", () => {
  assert.deepEqual(links(linkify("Sjå https://a.example/b?c=1. Ring 00 00 01 00, eller skriv til post@a.example.")),
    ["https://a.example/b?c=1>https://a.example/b?c=1", "00 00 01 00>tel:00000100", "post@a.example>mailto:post@a.example"]);
});

test("short numbers are links only where asked for", () => {
  assert.deepEqual(links(linkify("Ring 113 no, eller 116 117. Politiet er 02800.", true)), ["113>tel:113", "116 117>tel:116117", "02800>tel:02800"]);
  assert.deepEqual(links(linkify("Det kostar 113 kroner, saka er 2026/113 og 1000113.")), []);
});

test("what is long and crooked is read in no time", () => {
  // Processor time: the machine may be busy with other tests.
  const began = process.cpuUsage();
  parseMarkdown("**".repeat(2000) + "[".repeat(2000) + "(".repeat(2000) + "a.b@".repeat(1000));
  assert.ok(process.cpuUsage(began).user < 500_000);
});
