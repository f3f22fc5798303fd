import { type Agreement, type AgreementTarget, findTarget, versionInForce } from "@/lib/sla/agreement";
import type { ClockName, Priority, WaitReason } from "@/lib/sla/events";
import { type CalendarTimeline, due } from "@/lib/time/business-time";
import type { CasePlan } from "./case-plan";
import { dayMs, hourMs, minuteMs } from "./clock";
import type { Random } from "./random";
import { between, staffedFor, wholeSecond } from "./staffed-time";

export interface Wait {
  reason: WaitReason;
  from: number;
  to: number;
}

/** The instants of a case's first life: from opened to resolved, or to the closing of one that was withdrawn. */
export interface Course {
  respondedAt: number;
  waits: Wait[];
  endedAt: number;
  missed: boolean;
}

/** Longest and most common things a case waits for: median hours, spread. */
const waitLengths: Record<WaitReason, readonly [median: number, sigma: number]> = {
  customer: [20, 0.9],
  third_party: [40, 0.7],
  maintenance: [50, 0.4],
};

const promiseMs = ({ minutes }: AgreementTarget) => minutes * minuteMs;

/** Draws when a case is answered and solved, so that about `missChance` of its clocks are missed. */
export function drawCourse(plan: CasePlan, agreement: Agreement, random: Random): Course {
  const { openedAt } = plan;
  if (plan.firstContact) {
    const respondedAt = openedAt + random.int(20, 120) * 1000;
    return { respondedAt, waits: [], endedAt: respondedAt + random.int(3, 24) * minuteMs, missed: false };
  }
  const promise = promiseOf(plan.service, plan.priority, "resolution", openedAt, agreement);
  const missed = random.chance(plan.missChance);
  const course = solve(plan, promise, shareOfTarget(missed, random), agreement.calendars, random);
  const respondedAt = respond(plan, agreement, random);
  const earliestEnd = course.waits[0]?.from ?? course.endedAt;
  // Work has begun with the answer: whoever solves it quickly has answered quickly.
  const answered =
    respondedAt < earliestEnd
      ? respondedAt
      : between(staffedFor(plan.priority, agreement), openedAt, earliestEnd, random.between(0.1, 0.8));
  return { ...course, respondedAt: wholeSecond(answered), missed };
}

export function promiseOf(
  service: string,
  priority: Priority,
  clock: ClockName,
  at: number,
  agreement: Agreement,
): AgreementTarget {
  const version = versionInForce(agreement, at);
  const target = version && findTarget(version.terms, service, priority, clock);
  if (!target) throw new RangeError(`No ${clock} target for ${service} with priority ${priority}.`);
  return target;
}

/** Worked time as a share of the target: log-normal below it, and when missed beyond it by a log-normal excess. */
export function shareOfTarget(missed: boolean, random: Random): number {
  if (missed) return 1 + random.logNormal(0.3, 0.9);
  const share = random.logNormal(0.18, 0.95);
  return share < 0.96 ? share : random.between(0.3, 0.95);
}

function respond(plan: CasePlan, agreement: Agreement, random: Random): number {
  const target = promiseOf(plan.service, plan.firstPriority, "response", plan.openedAt, agreement);
  const share = shareOfTarget(random.chance(plan.missChance * 0.8), random);
  return due(calendarOf(target, agreement.calendars), plan.openedAt, Math.max(minuteMs, share * promiseMs(target)));
}

function solve(
  plan: CasePlan,
  target: AgreementTarget,
  share: number,
  calendars: Agreement["calendars"],
  random: Random,
): Pick<Course, "waits" | "endedAt"> {
  const calendar = calendarOf(target, calendars);
  const work = Math.max(5 * minuteMs, share * promiseMs(target));
  const reason = waitReason(plan, random);
  if (!reason) return { waits: [], endedAt: wholeSecond(due(calendar, plan.openedAt, work)) };

  const before = random.between(0.2, 0.6);
  const from = due(calendar, plan.openedAt, before * work);
  if (!target.pausedBy.includes(reason)) {
    // This wait costs the supplier's own time, so it is part of the work.
    const to = due(calendar, from, random.between(0.4, 0.9) * (1 - before) * work);
    return { waits: [wait(reason, from, to)], endedAt: wholeSecond(due(calendar, plan.openedAt, work)) };
  }
  const to = answerTime(from, reason, calendar, random);
  return { waits: [wait(reason, from, to)], endedAt: wholeSecond(due(calendar, to, (1 - before) * work)) };
}

function waitReason({ priority }: CasePlan, random: Random): WaitReason | null {
  if (priority <= 2) return random.chance(0.1) ? "third_party" : null;
  return random.weighted<WaitReason | null>([
    [null, 76],
    ["customer", 14],
    ["third_party", 8],
    ["maintenance", 2],
  ]);
}

/** Someone answers while the calendar is open, a little into it. */
function answerTime(from: number, reason: WaitReason, calendar: CalendarTimeline, random: Random): number {
  const [median, sigma] = waitLengths[reason];
  const length = Math.min(21 * dayMs, random.logNormal(median, sigma) * hourMs);
  return due(calendar, from + length, random.int(5, 150) * minuteMs);
}

function wait(reason: WaitReason, from: number, to: number): Wait {
  return { reason, from: wholeSecond(from), to: wholeSecond(to) };
}

function calendarOf(target: AgreementTarget, calendars: Agreement["calendars"]): CalendarTimeline {
  const calendar = calendars[target.calendar];
  if (!calendar) throw new RangeError(`No calendar ${target.calendar}.`);
  return calendar;
}
