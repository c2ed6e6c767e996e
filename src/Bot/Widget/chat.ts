import { KariComposer } from "./composer";
import { KariLog } from "./log";
import { KariChat } from "./panel";
import type { Place } from "./place";

customElements.define("kari-log", KariLog);
customElements.define("kari-composer", KariComposer);
customElements.define("kari-chat", KariChat);

/** Puts a closed chat into the launcher's shadow tree; rejects when it cannot be begun. */
export async function mount(into: ParentNode & Node, place: Place): Promise<KariChat> {
  const chat = document.createElement("kari-chat") as KariChat;
  chat.hidden = true;
  await chat.begin(place);
  into.appendChild(chat);
  return chat;
}
