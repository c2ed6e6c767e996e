import type { Line } from "./line";

/** Lets the browser's own signs speed the line up: network gone, network back, page looked at again. */
export function wakeWithBrowser(line: Line): () => void {
  const gone = () => line.drop();
  const back = () => line.nudge();
  const looked = () => { if (document.visibilityState === "visible") line.nudge(); };
  addEventListener("offline", gone);
  addEventListener("online", back);
  addEventListener("pageshow", back);
  document.addEventListener("visibilitychange", looked);
  return () => {
    removeEventListener("offline", gone);
    removeEventListener("online", back);
    removeEventListener("pageshow", back);
    document.removeEventListener("visibilitychange", looked);
  };
}
