import assert from "node:assert/strict";
import { test } from "node:test";
import type { Activity } from "@kommune-kari/live";
import { speakerAfter } from "./speaker";

const event = (name: string, value?: unknown): Activity => ({ type: "event", id: name, name, value, from: { id: "kari", role: "bot" } });
const accepted = event("handoff.status", { state: "accepted", agent: { id: "a", name: "Ingrid" } });

test("who speaks follows the handoff", () => {
  assert.deepEqual(speakerAfter([]), { who: "robot" });
  assert.deepEqual(speakerAfter([event("handoff.initiate")]), { who: "waiting" });
  assert.deepEqual(speakerAfter([event("handoff.initiate"), accepted]), { who: "agent", name: "Ingrid" });
  assert.deepEqual(speakerAfter([accepted, event("handoff.status", { state: "completed" })]), { who: "robot" });
});

test("an agent who is lost leaves the citizen in the queue, one who withdraws does not", () => {
  assert.deepEqual(speakerAfter([accepted, event("handoff.status", { state: "failed", waiting: true })]), { who: "waiting" });
  assert.deepEqual(speakerAfter([accepted, event("handoff.status", { state: "failed", waiting: false })]), { who: "robot" });
});

test("the end is the end", () => {
  assert.deepEqual(speakerAfter([accepted, { ...event("x"), type: "endOfConversation" }]), { who: "ended" });
});
