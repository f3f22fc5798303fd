import type { DraftEvent } from "@/lib/cases/draft";
import type { CaseEvent, WaitReason } from "@/lib/sla/events";

type Standing = "open" | "waiting" | "resolved" | "closed";

/**
 * Builds a case's events from a story told in order. Exports are stamped to the minute or worse, while the fold orders
 * simultaneous events by kind; so a change of state never comes before the one told earlier, one told in the same instant
 * is a millisecond later, and of several priorities in one instant the last told holds.
 */
export class CaseFlow {
  readonly events: DraftEvent[];
  private standing: Standing = "open";
  private waitsFor = "";
  /** No change of state lies before this. */
  private reached: number;
  /** The latest change of state. */
  private changed = Number.NEGATIVE_INFINITY;
  /** No ending lies before this: the opening, or the latest reopening. */
  private begun: number;

  constructor(
    private readonly openedAt: number,
    priority: number,
    service: string,
    private actorName?: string,
  ) {
    this.reached = openedAt;
    this.begun = openedAt;
    this.events = [];
    this.push({ kind: "opened", at: openedAt, priority, service });
  }

  /** Who did what is told from here on. */
  by(actorName: string | null): void {
    this.actorName = actorName ?? undefined;
  }

  /** Something that changes neither state nor rating. */
  note(event: CaseEvent, text?: string | null): void {
    this.push({ ...event, at: Math.max(event.at, this.openedAt) }, text);
  }

  /** A new priority or service; the last one of an instant replaces those before it. */
  rate(event: Extract<CaseEvent, { kind: "priority_changed" | "service_changed" }>): void {
    const latest = this.events.findLastIndex(({ event: { kind } }) => kind === event.kind);
    const earlierAt = this.events[latest]?.event.at ?? this.openedAt;
    const at = Math.max(event.at, earlierAt);
    if (latest >= 0 && earlierAt === at) this.events.splice(latest, 1);
    this.push({ ...event, at });
  }

  open(at: number): void {
    if (this.standing === "waiting") this.move({ kind: "waiting_ended", at });
    else this.reopen(at);
    this.standing = "open";
  }

  wait(at: number, reason: WaitReason, party: string): void {
    if (this.standing === "waiting" && this.waitsFor === party) return;
    this.reopen(at);
    this.move({ kind: "waiting_started", at, reason, party });
    this.standing = "waiting";
    this.waitsFor = party;
  }

  /** `resolvedAt` null: the source says resolved, but not when; a wait ends and nothing else is claimed. */
  resolve(at: number, resolvedAt: number | null): void {
    if (this.standing === "resolved" || this.standing === "closed") return;
    if (this.standing === "waiting" && resolvedAt !== at) this.open(at);
    if (resolvedAt !== null) this.end({ kind: "resolved", at: resolvedAt });
    this.standing = resolvedAt === null ? "open" : "resolved";
  }

  close(at: number): void {
    if (this.standing === "closed") return;
    this.end({ kind: "closed", at });
    this.standing = "closed";
  }

  private end(event: CaseEvent): void {
    const at = Math.max(event.at, this.begun);
    this.push({ ...event, at });
    this.reached = Math.max(this.reached, at);
    this.changed = this.reached;
  }

  private reopen(at: number): void {
    if (this.standing !== "resolved" && this.standing !== "closed") return;
    this.move({ kind: "reopened", at });
    this.begun = this.reached;
  }

  private move(event: CaseEvent): void {
    this.reached = Math.max(event.at, this.reached);
    if (this.reached === this.changed) this.reached += 1;
    this.changed = this.reached;
    this.push({ ...event, at: this.reached });
  }

  private push(event: CaseEvent, text?: string | null): void {
    const draft: DraftEvent = { event };
    if (text) draft.text = text;
    if (this.actorName !== undefined) draft.actorName = this.actorName;
    this.events.push(draft);
  }
}
