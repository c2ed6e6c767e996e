import assert from "node:assert/strict";
import { test } from "node:test";
import { Outbox, type Unsent } from "./outbox";
import { LineLost, Refusal } from "./refusal";
import { memoryStore, type Store } from "./store";
import { ManualClock, settle } from "./testing";

function given(send: (unsent: Unsent) => Promise<number>, store: Store = memoryStore(), first = 1) {
  const clock = new ManualClock();
  const told: string[] = [];
  let id = first;
  const outbox = new Outbox({
    key: "out:c1", store, clock, send,
    newId: () => `m${id++}`,
    acknowledged: (unsent, sequence) => told.push(`${unsent.activityId}=${sequence}`),
    refused: (unsent, code) => told.push(`${unsent.text}:${code}`),
  });
  return { clock, store, told, outbox };
}

test("messages go in order, one at a time", async () => {
  const running: string[] = [];
  let most = 0;
  const { outbox, told } = given(async unsent => {
    running.push(unsent.text);
    most = Math.max(most, running.length);
    await settle();
    running.pop();
    return Number(unsent.activityId.slice(1));
  });
  for (const text of ["a", "b", "c"]) outbox.add(text);
  for (let turn = 0; turn < 10; turn++) await settle();
  assert.deepEqual(told, ["m1=1", "m2=2", "m3=3"]);
  assert.equal(most, 1);
  assert.equal(outbox.unsent.length, 0);
});

test("a message is tried with the same id until it is acknowledged, and the next waits", async () => {
  const tried: string[] = [];
  let down = true;
  const { outbox, told, clock } = given(async unsent => {
    tried.push(unsent.activityId);
    if (down) throw tried.length % 2 ? new LineLost() : new Refusal("unavailable");
    return 7;
  });
  outbox.add("a");
  outbox.add("b");
  await clock.advance(60_000);
  assert.ok(tried.length > 10);
  assert.ok(tried.every(id => id === "m1"));
  assert.ok(outbox.unsent[0]!.tries > 10);
  down = false;
  outbox.kick();
  await clock.advance(1);
  assert.deepEqual(told, ["m1=7", "m2=7"]);
});

test("what was not acknowledged is sent by the next page, in the order it was written", async () => {
  const store = memoryStore();
  const before = given(() => Promise.reject(new LineLost()), store);
  before.outbox.add("a");
  before.outbox.add("b");
  await before.clock.advance(1_000);
  before.outbox.stop();
  const sent: string[] = [];
  const after = given(async unsent => sent.push(unsent.text), store, 9);
  assert.deepEqual(after.outbox.unsent.map(unsent => unsent.activityId), ["m1", "m2"]);
  after.outbox.kick();
  await after.clock.advance(1);
  assert.deepEqual(sent, ["a", "b"]);
  assert.deepEqual(store.keys("out:"), []);
});

test("a final refusal hands the text back and lets the next go", async () => {
  const { outbox, told, clock } = given(async unsent => {
    if (unsent.text.length > 3) throw new Refusal("too-long");
    return 4;
  });
  outbox.add("far too long");
  outbox.add("ok");
  await clock.advance(1);
  assert.deepEqual(told, ["far too long:too-long", "m2=4"]);
});

test("too many at once waits before the next attempt", async () => {
  let tries = 0;
  const { outbox, clock } = given(async () => {
    if (tries++ === 0) throw new Refusal("rate-limited");
    return 1;
  });
  outbox.add("a");
  await clock.advance(3_900);
  assert.equal(tries, 1);
  await clock.advance(200);
  assert.equal(tries, 2);
});

test("what another tab got through is settled here", async () => {
  const { outbox, store, clock } = given(() => Promise.reject(new LineLost()));
  const unsent = outbox.add("a");
  await clock.advance(1);
  outbox.settle(unsent.activityId);
  assert.equal(outbox.unsent.length, 0);
  assert.deepEqual(store.keys("out:"), []);
});
