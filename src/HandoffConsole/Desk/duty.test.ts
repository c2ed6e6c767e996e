import { LineLost, memoryStore, Refusal, type Line } from "@kommune-kari/live";
import assert from "node:assert/strict";
import { test } from "node:test";
import { Duty } from "./duty";
import type { DeskState } from "./state";

function given(answers: Record<string, () => unknown> = {}) {
  const calls: string[] = [];
  let now = 0;
  const line = {
    state: "open",
    invoke: async (method: string) => { calls.push(method); return answers[method]?.(); },
  } as unknown as Line;
  const store = memoryStore();
  const duty = new Duty(line, store, "shift", () => now);
  return { duty, calls, store, pass: (milliseconds: number) => { now += milliseconds; } };
}

const state = (me: boolean): DeskState =>
  ({ version: 1, onDuty: { me, municipalities: ["fjordvik"], capacity: 2, colleagues: [] }, waiting: [], held: [] });

test("who is not on duty sends no sign of life", async () => {
  const { duty, calls } = given();
  duty.heard(state(false));
  await duty.beat();
  assert.deepEqual(calls, []);
});

test("after a reload the shift goes on", async () => {
  const { duty, calls } = given({ Heartbeat: () => true });
  duty.heard(state(true));
  await duty.beat();
  assert.deepEqual(calls, ["Heartbeat"]);
});

test("presence that ran out while the line was gone is taken up again", async () => {
  const { duty, calls, pass } = given({ Heartbeat: () => false });
  await duty.goOn({ municipalities: ["storoy"], capacity: 3 });
  pass(60_000);
  await duty.beat();
  assert.deepEqual(calls, ["GoOnDuty", "Heartbeat", "GoOnDuty"]);
});

test("duty that was ended in another window stays ended", async () => {
  const { duty, calls, pass } = given({ Heartbeat: () => false });
  await duty.goOn({ municipalities: ["storoy"], capacity: 3 });
  pass(15_000);
  await duty.beat();
  await duty.beat();
  assert.deepEqual(calls, ["GoOnDuty", "Heartbeat"]);
});

test("a line that breaks in the middle of a sign of life changes nothing", async () => {
  let broken = true;
  const { duty, calls, pass } = given({ Heartbeat: () => { if (broken) throw new LineLost(); return false; } });
  await duty.goOn({ municipalities: ["storoy"], capacity: 3 });
  pass(60_000);
  await duty.beat();
  broken = false;
  await duty.beat();
  assert.equal(calls.at(-1), "GoOnDuty");
});

test("who may not be on duty is not tried again", async () => {
  const { duty, calls } = given({ Heartbeat: () => { throw new Refusal("forbidden"); } });
  duty.heard(state(true));
  await duty.beat();
  await duty.beat();
  assert.deepEqual(calls, ["Heartbeat"]);
});

test("the last choice is remembered, without municipalities that are gone", async () => {
  const { duty } = given();
  assert.deepEqual(duty.last(["fjordvik", "storoy"]), { municipalities: ["fjordvik", "storoy"], capacity: 3 });
  await duty.goOn({ municipalities: ["storoy", "borte"], capacity: 5 });
  assert.deepEqual(duty.last(["fjordvik", "storoy"]), { municipalities: ["storoy"], capacity: 5 });
});
