import type { Activity } from "./activity";

/** One conversation as read so far: each activity once, in the log's order, whatever is read twice. */
export class Thread {
  private readonly seen = new Set<string>();
  private readonly list: Activity[] = [];
  private last = 0;

  get activities(): readonly Activity[] {
    return this.list;
  }

  get watermark(): number {
    return this.last;
  }

  /** Where to read on from. One step back: the line may have been lost between two activities of one event. */
  get resumeFrom(): number {
    return Math.max(0, this.last - 1);
  }

  has(id: string): boolean {
    return this.seen.has(id);
  }

  /** False when it was here already, or is no part of the log (typing). */
  add(activity: Activity): boolean {
    const sequence = activity.channelData?.sequence;
    if (sequence === undefined || this.seen.has(activity.id)) return false;
    this.seen.add(activity.id);
    let place = this.list.length;
    while (place > 0 && (this.list[place - 1]?.channelData?.sequence ?? 0) > sequence) place--;
    this.list.splice(place, 0, activity);
    this.last = Math.max(this.last, sequence);
    return true;
  }
}
