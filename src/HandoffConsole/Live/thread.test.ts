import assert from "node:assert/strict";
import { test } from "node:test";
import type { Activity } from "./activity";
import { Thread } from "./thread";

const message = (id: string, sequence?: number): Activity => ({
  type: "message", id, from: { id: "x", role: "user" },
  ...(sequence === undefined ? {} : { channelData: { sequence } }),
});

test("each activity is there once, in the log's order, whatever is read twice", () => {
  const thread = new Thread();
  for (const activity of [message("a", 1), message("b", 2), message("b2", 2), message("a", 1), message("d", 5), message("c", 4)])
    thread.add(activity);
  assert.deepEqual(thread.activities.map(activity => activity.id), ["a", "b", "b2", "c", "d"]);
  assert.equal(thread.watermark, 5);
});

test("reading on starts one step back, for two activities may share a sequence", () => {
  const thread = new Thread();
  assert.equal(thread.resumeFrom, 0);
  thread.add(message("a", 3));
  assert.equal(thread.resumeFrom, 2);
  assert.equal(thread.add(message("a2", 3)), true);
});

test("typing is no part of the log", () => {
  const thread = new Thread();
  assert.equal(thread.add({ ...message("t"), type: "typing" }), false);
  assert.equal(thread.watermark, 0);
});
