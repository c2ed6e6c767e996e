import assert from "node:assert/strict";
import { test } from "node:test";
import { oldestFirst, standing, type DeskState, type Entry } from "./state";
import { Texts } from "./texts";

const entry = (conversationId: string, more: Partial<Entry> = {}): Entry => ({
  conversationId, municipality: "fjordvik", language: "nn", queue: "q", mine: false, sequence: 1,
  waitingSince: "2026-01-05T09:00:00Z", waitingForAgent: true, lastText: "", lastAt: "2026-01-05T09:00:00Z", ...more,
});

test("who waits longest stands first, and two of the same second keep their places", () => {
  const entries = [entry("c", { waitingSince: "2026-01-05T09:00:02Z" }), entry("b"), entry("a")];
  assert.deepEqual(oldestFirst(entries).map(one => one.conversationId), ["a", "b", "c"]);
  assert.deepEqual(oldestFirst([...entries].reverse()).map(one => one.conversationId), ["a", "b", "c"]);
});

test("a conversation is waiting, mine, a colleague's or elsewhere", () => {
  const agent = { id: "marit", name: "Marit" };
  const state: DeskState = {
    version: 1, onDuty: { me: true, municipalities: [], capacity: 3, colleagues: [] },
    waiting: [entry("w")], held: [entry("m", { mine: true, agent: { id: "me", name: "Me" } }), entry("t", { agent })],
  };
  assert.deepEqual(["w", "m", "t", "x"].map(id => standing(state, id).kind), ["waiting", "mine", "theirs", "elsewhere"]);
  assert.equal(standing(undefined, "w").kind, "elsewhere");
});

test("texts fill what they are given and show what is missing", () => {
  const texts = new Texts({ hello: "Hei {name}, {other}", "ago.now": "no", "ago.minutes": "{minutes} min", "ago.hours": "{hours} t {minutes} min", "ago.days": "{days} d" });
  assert.equal(texts.of("hello", { name: "{other}" }), "Hei {other}, {other}");
  assert.equal(texts.of("missing"), "missing");
  assert.deepEqual([20_000, 61_000, 3_700_000, 200_000_000].map(ms => texts.lasted(ms)), ["no", "1 min", "1 t 1 min", "2 d"]);
});
