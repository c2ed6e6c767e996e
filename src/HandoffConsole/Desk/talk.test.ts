import { Line, Refusal, memoryStore, type Activity } from "@kommune-kari/live";
import assert from "node:assert/strict";
import { test } from "node:test";
import { ManualClock, ScriptedWire, settle } from "@kommune-kari/live/testing";
import { Talk } from "./talk";

async function given(answer: (method: string, args: unknown[]) => Promise<unknown> = async () => ({ sequence: 9 }), store = memoryStore()) {
  const wire = new ScriptedWire(undefined, answer);
  const line = new Line({ clock: new ManualClock(), wire: () => wire });
  line.start();
  await settle();
  const talk = new Talk("c1", line, store, "desk:me", () => {});
  const hear = (activity: Partial<Activity>) => wire.streams.at(-1)?.observer.next({ type: "message", from: { id: "citizen", role: "user" }, ...activity });
  const said = (id: string, sequence: number, role: "user" | "bot" | "agent" = "user") => hear({ id, from: { id: role, role }, channelData: { sequence } });
  return { talk, wire, store, said, hear };
}

test("what the citizen wrote since the agent looked is unread; the bot's and colleagues' words are not", async () => {
  const { talk, said } = await given();
  said("a", 1);
  assert.equal(talk.unread, undefined, "never looked at");
  talk.markSeen();
  said("b", 2, "bot");
  said("c", 3, "agent");
  said("d", 4);
  said("e", 5);
  assert.equal(talk.unread, 2);
  talk.markSeen();
  assert.equal(talk.unread, 0);
});

test("a reply and a note are drafts of their own, and survive the page", async () => {
  const { talk, store } = await given();
  talk.write("reply", "til deg");
  talk.write("note", "om deg");
  const again = (await given(undefined, store)).talk;
  assert.deepEqual([again.draft("reply"), again.draft("note")], ["til deg", "om deg"]);
  again.forget();
  assert.deepEqual(store.keys("desk:me"), []);
});

test("what is said leaves the field, and is pending until acknowledged", async () => {
  let answer = (_: unknown) => {};
  const { talk, wire } = await given(method => method === "Reply" ? new Promise(done => { answer = done; }) : Promise.resolve());
  talk.write("reply", "hei");
  talk.say("hei");
  assert.deepEqual([talk.draft("reply"), talk.outbox.unsent.length], ["", 1]);
  await settle();
  answer({ sequence: 3 });
  await settle();
  await settle();
  assert.equal(talk.outbox.unsent.length, 0);
  assert.deepEqual(wire.calls.filter(call => call.method === "Reply").map(call => (call.args[1] as { text: string }).text), ["hei"]);
});

test("a message that is refused comes back to the field, before what was begun since", async () => {
  const { talk } = await given(method => method === "Reply" ? Promise.reject(new Refusal("forbidden")) : Promise.resolve());
  talk.say("det eg sa");
  talk.write("reply", "det neste");
  await settle();
  await settle();
  assert.equal(talk.draft("reply"), "det eg sa\ndet neste");
  assert.equal(talk.returned?.code, "forbidden");
});

test("a message seen in the log is not sent once more", async () => {
  const { talk, hear } = await given(() => new Promise(() => {}));
  talk.say("hei");
  const id = talk.outbox.unsent[0]?.activityId ?? "";
  hear({ id, from: { id: "me", role: "agent" }, channelData: { sequence: 4 } });
  assert.equal(talk.outbox.unsent.length, 0);
});

test("typing is told at most every three seconds, and never for a note", async () => {
  const { talk, wire } = await given();
  talk.write("note", "x");
  for (const text of ["h", "he", "hei"]) talk.write("reply", text);
  assert.equal(wire.calls.filter(call => call.method === "Typing").length, 1);
});

test("an ended conversation is not followed any longer", async () => {
  const { talk, wire, hear } = await given();
  hear({ type: "endOfConversation", id: "end", channelData: { sequence: 8 } });
  wire.streams[0]?.observer.done();
  await settle();
  assert.ok(talk.hasEnded);
  assert.equal(wire.streams.length, 1);
});
