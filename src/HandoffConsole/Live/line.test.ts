import assert from "node:assert/strict";
import { test } from "node:test";
import { Line, type LineOptions } from "./line";
import { LineLost, Refusal } from "./refusal";
import { ManualClock, ScriptedWire, settle } from "./testing";

const refusesToOpen = () => new ScriptedWire(() => Promise.reject(new Error("refused")));
const neverOpens = () => new ScriptedWire(() => new Promise<void>(() => {}));

function given(next: () => ScriptedWire, more: Partial<LineOptions> = {}) {
  const clock = new ManualClock();
  const wires: ScriptedWire[] = [];
  const line = new Line({ clock, wire: () => { const wire = next(); wires.push(wire); return wire; }, ...more });
  return { clock, wires, line, last: () => wires.at(-1)! };
}

test("a stream is reopened from where it stood after the line was lost", async () => {
  const { line, wires, clock, last } = given(() => new ScriptedWire());
  let watermark = 0;
  const read: number[] = [];
  line.follow<number>({ method: "Activities", args: () => [watermark], next: n => { read.push(n); watermark = n; } });
  line.start();
  await settle();
  last().streams[0]!.observer.next(1);
  last().streams[0]!.observer.next(2);
  last().lost();
  assert.equal(line.state, "lost");
  await clock.advance(400);
  assert.equal(line.state, "open");
  assert.equal(wires.length, 2);
  assert.deepEqual(last().streams[0]!.args, [2]);
  wires[0]!.streams[0]!.observer.next(99);
  last().streams[0]!.observer.next(3);
  assert.deepEqual(read, [1, 2, 3], "what the old wire still says is not heard");
});

test("it tries for ever, never less often than each five seconds", async () => {
  const { line, wires, clock } = given(refusesToOpen);
  line.start();
  await clock.advance(10 * 60_000);
  assert.ok(wires.length >= 115, `${wires.length} attempts in ten minutes`);
  assert.equal(line.state, "lost");
});

test("a wire that hangs in opening is given up after five seconds", async () => {
  let attempts = 0;
  const { line, clock, wires } = given(() => (attempts++ === 0 ? neverOpens() : new ScriptedWire()));
  line.start();
  await clock.advance(5_400);
  assert.equal(line.state, "open");
  assert.ok(wires[0]!.closed);
});

test("a nudge connects at once and gives up the attempt that hangs", async () => {
  let attempts = 0;
  const { line, clock, wires } = given(() => (attempts++ === 0 ? neverOpens() : new ScriptedWire()));
  line.start();
  await clock.advance(1_000);
  line.nudge();
  await settle();
  assert.equal(line.state, "open");
  assert.ok(wires[0]!.closed);
});

test("an answer that does not come within six seconds means that the line is dead", async () => {
  const { line, clock, last } = given(() => new ScriptedWire(undefined, () => new Promise(() => {})));
  line.start();
  await settle();
  const first = last();
  const call = assert.rejects(line.invoke("Send"), LineLost);
  await clock.advance(6_000);
  await call;
  assert.ok(first.closed);
  await clock.advance(400);
  assert.equal(line.state, "open");
});

test("a refusal is passed on and the line stays", async () => {
  const { line } = given(() => new ScriptedWire(undefined, () => Promise.reject(new Refusal("closed"))));
  line.start();
  await settle();
  await assert.rejects(line.invoke("Send"), (error: unknown) => error instanceof Refusal && error.code === "closed");
  assert.equal(line.state, "open");
});

test("a stream that is done is not opened again, one refused in passing is", async () => {
  const { line, clock, last } = given(() => new ScriptedWire());
  let done = 0;
  line.follow({ method: "Done", args: () => [], next: () => {}, done: () => { done++; } });
  line.follow({ method: "Passing", args: () => [], next: () => {} });
  line.start();
  await settle();
  last().streams[0]!.observer.done();
  last().streams[1]!.observer.failed(new Refusal("unavailable"));
  await clock.advance(6_000);
  assert.deepEqual(last().streams.map(stream => stream.method), ["Done", "Passing", "Passing"]);
  last().lost();
  await clock.advance(1_000);
  assert.deepEqual(last().streams.map(stream => stream.method), ["Passing"]);
  assert.equal(done, 1);
});

test("a stream that ends before what it tells of has ended is opened again", async () => {
  const { line, clock, last } = given(() => new ScriptedWire());
  line.follow({ method: "Activities", args: () => [], next: () => {}, done: () => false });
  line.start();
  await settle();
  last().streams[0]!.observer.done();
  await clock.advance(2_000);
  assert.equal(last().streams.length, 2);
});

test("an expired token ends a stream until it is asked for again", async () => {
  const { line, last } = given(() => new ScriptedWire());
  const codes: string[] = [];
  const followed = line.follow({ method: "Activities", args: () => [], next: () => {}, refused: code => codes.push(code) });
  line.start();
  await settle();
  last().streams[0]!.observer.failed(new Refusal("expired"));
  assert.deepEqual(codes, ["expired"]);
  followed.again();
  assert.equal(last().streams.length, 2);
});

test("where no WebSocket opens the fallback carries, and gives way when one does", async () => {
  let blocked = true;
  const fallbacks: ScriptedWire[] = [];
  const { line, clock, last } = given(() => (blocked ? neverOpens() : new ScriptedWire()), {
    fallback: () => { const wire = new ScriptedWire(); fallbacks.push(wire); return wire; },
  });
  line.follow({ method: "Activities", args: () => [], next: () => {} });
  line.start();
  await clock.advance(5_000);
  assert.equal(line.state, "open");
  assert.equal(fallbacks[0]!.streams.length, 1);
  blocked = false;
  await clock.advance(60_000);
  assert.ok(fallbacks[0]!.closed);
  assert.equal(last().streams.length, 1);
  assert.equal(line.state, "open");
});

test("stopped is stopped", async () => {
  const { line, clock, wires } = given(refusesToOpen);
  line.start();
  await clock.advance(1_000);
  line.stop();
  const before = wires.length;
  await clock.advance(60_000);
  assert.equal(wires.length, before);
});
