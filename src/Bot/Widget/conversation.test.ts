import assert from "node:assert/strict";
import { test } from "node:test";
import { Line, memoryStore, Refusal, type Activity, type Store } from "@kommune-kari/live";
import { ManualClock, ScriptedWire, settle } from "@kommune-kari/live/testing";
import { Conversation } from "./conversation";
import { keptKey } from "./place";

const place = { origin: "https://chat.example", municipality: "fjordvik", language: "nn" };
const said = (id: string, sequence: number, role: "user" | "bot" = "bot"): Activity =>
  ({ type: "message", id, from: { id: role, role }, text: id, channelData: { sequence } });

/** A server with one answer a method; a Send is acknowledged and told of in the stream. */
function given(store: Store = memoryStore(), refuse: (method: string) => Refusal | undefined = () => undefined) {
  const clock = new ManualClock();
  const wires: ScriptedWire[] = [];
  const handed: string[] = [];
  let conversations = 0;
  let sequence = 1;
  const answer = async (method: string, args: unknown[]) => {
    const no = refuse(method);
    if (no) throw no;
    if (method === "Start") return { conversationId: `c${++conversations}`, token: `t${conversations}`, expiresAt: "2100-01-01T00:00:00Z", code: "K-1" };
    if (method === "Send") {
      const { activityId } = args[1] as { activityId: string };
      wires.at(-1)!.streams.at(-1)?.observer.next(said(activityId, ++sequence, "user"));
      return { sequence };
    }
    return { erased: true };
  };
  const line = new Line({ clock, wire: () => { const wire = new ScriptedWire(undefined, answer); wires.push(wire); return wire; } });
  const conversation = new Conversation({
    place, store, clock, line, page: () => "https://fjordvik.example/", changed: () => {}, handBack: text => handed.push(text),
  });
  return { clock, store, wires, line, handed, conversation, stream: () => wires.at(-1)!.streams.at(-1)! };
}

test("a conversation begins when the line opens, and is kept for the next page", async () => {
  const { conversation, store, stream } = given();
  conversation.open();
  await settle();
  assert.equal(conversation.phase, "live");
  assert.deepEqual(stream().args, ["t1", 0]);
  assert.match(store.get(keptKey(place)) ?? "", /"conversationId":"c1"/);
  assert.equal(conversation.caughtUp, true, "the welcome is news");
});

test("the next page goes on with the same conversation and starts none", async () => {
  const first = given();
  first.conversation.open();
  await settle();
  const second = given(first.store);
  second.conversation.open();
  await settle();
  assert.deepEqual(second.wires[0]!.calls.map(call => call.method), []);
  assert.deepEqual(second.stream().args, ["t1", 0]);
  assert.equal(second.conversation.caughtUp, false);
  await second.clock.advance(300);
  assert.equal(second.conversation.caughtUp, true);
});

test("a message keeps its place and its id from pending to stored", async () => {
  const { conversation, line, wires, clock } = given();
  conversation.open();
  await settle();
  wires[0]!.lost();
  conversation.send("hei");
  const [pending] = conversation.shown;
  assert.equal(pending?.delivery?.state, "waiting");
  await clock.advance(1_000);
  assert.equal(line.state, "open");
  assert.deepEqual(conversation.shown.map(each => [each.id, each.delivery?.state]), [[pending?.id, "sent"]]);
});

test("a stream that ends without an end of the conversation is opened again from the watermark", async () => {
  const { conversation, stream, clock, wires } = given();
  conversation.open();
  await settle();
  stream().observer.next(said("a", 4));
  stream().observer.done();
  await clock.advance(2_000);
  assert.equal(wires[0]!.streams.length, 2);
  assert.deepEqual(stream().args, ["t1", 3]);
});

test("a conversation that is gone gives way to a new one, with what was not sent handed back", async () => {
  const { conversation, handed, clock } = given(memoryStore(), method => method === "Send" ? new Refusal("gone") : undefined);
  conversation.open();
  await settle();
  conversation.send("viktig");
  await clock.advance(1);
  assert.deepEqual(handed, ["viktig"]);
  assert.equal(conversation.id, "c2");
  assert.equal(conversation.followsLost, true);
});

test("a message that is refused says why and can be taken back", async () => {
  const { conversation, handed, clock } = given(memoryStore(), method => method === "Send" ? new Refusal("too-long") : undefined);
  conversation.open();
  await settle();
  conversation.send("x");
  await clock.advance(1);
  const [shown] = conversation.shown;
  assert.deepEqual(shown?.delivery, { state: "refused", code: "too-long" });
  conversation.takeBack(shown!.id);
  assert.deepEqual(handed, ["x"]);
  assert.equal(conversation.shown.length, 0);
});

test("an erased conversation leaves nothing behind and none begins by itself", async () => {
  const { conversation, store, clock } = given();
  conversation.open();
  await settle();
  conversation.drafts.keep("c1", "halvferdig");
  assert.equal(await conversation.erase(), true);
  await clock.advance(60_000);
  assert.equal(conversation.phase, "erased");
  assert.deepEqual(store.keys("kari:"), []);
});

test("who erases is not given a new conversation, though the stream hears of it first", async () => {
  let stream: (() => void) | undefined;
  const { conversation, wires, clock } = given(memoryStore(), method => { if (method === "Erase") stream?.(); return undefined; });
  conversation.open();
  await settle();
  stream = () => wires.at(-1)!.streams.at(-1)!.observer.failed(new Refusal("gone"));
  assert.equal(await conversation.erase(), true);
  await clock.advance(60_000);
  assert.equal(conversation.phase, "erased");
});

test("another tab's new conversation is taken over", async () => {
  const { conversation, store } = given();
  conversation.open();
  await settle();
  store.set(keptKey(place), JSON.stringify({ conversationId: "other", token: "t9", expiresAt: "2100-01-01T00:00:00Z", code: "", open: true, live: false }));
  conversation.storeChanged(keptKey(place));
  assert.equal(conversation.id, "other");
});
