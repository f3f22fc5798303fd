import { due } from "@/lib/time/business-time";
import { promiseOf, shareOfTarget } from "./case-course";
import { dayMs, hourMs, minuteMs } from "./clock";
import { lineFor, say } from "./conversation";
import type { Scene } from "./scene";
import { officeOf, wholeSecond } from "./staffed-time";

const reopenShare = 0.035;
const withdrawnShare = 0.025;

/** Whoever has said nothing for so long, in the calendar of the customer's office, is taken to be content: four to five days. */
const confirmationMs = 45 * hourMs;

/** Resolved and closed, perhaps reopened in between; or withdrawn. Then perhaps excluded from the service level. */
export function tellEnding(scene: Scene): void {
  const { plan, course, log, random } = scene;
  if (!plan.firstContact && plan.priority > 2 && random.chance(withdrawnShare)) {
    log.add({ kind: "closed", at: course.endedAt }, plan.agent, say("withdrawn", random));
    return;
  }
  log.add({ kind: "resolved", at: course.endedAt }, plan.agent, plan.fix);
  const resolvedAt = plan.priority > 1 && random.chance(reopenShare) ? tellReopening(scene) : course.endedAt;
  tellClosing(scene, resolvedAt);
  tellExclusion(scene, resolvedAt);
}

/** The requester comes back within the five days; returns the second resolution. */
function tellReopening({ plan, course, agreement, talkative, log, random }: Scene): number {
  const { requester, agent } = plan;
  const office = officeOf(agreement);
  const reopenedAt = wholeSecond(due(office, course.endedAt, random.between(0.5, 30) * hourMs));
  if (talkative) log.message("in", reopenedAt, requester, say(lineFor(plan.kind, "stillBroken"), random));
  log.add({ kind: "reopened", at: reopenedAt }, requester);

  const target = promiseOf(plan.service, plan.priority, "resolution", plan.openedAt, agreement);
  const isNewPromise = target.onReopen === "new_clock";
  const share = isNewPromise ? shareOfTarget(random.chance(plan.missChance), random) : random.between(0.03, 0.2);
  const calendar = agreement.calendars[target.calendar] ?? office;
  const resolvedAt = wholeSecond(due(calendar, reopenedAt, share * target.minutes * minuteMs));
  log.add({ kind: "resolved", at: resolvedAt }, agent, say(lineFor(plan.kind, "solvedAgain"), random));
  return resolvedAt;
}

function tellClosing({ plan, agreement, talkative, log, random }: Scene, resolvedAt: number): void {
  if (plan.firstContact || random.chance(0.35)) {
    const at = wholeSecond(resolvedAt + (plan.firstContact ? minuteMs : random.between(0.2, 40) * hourMs));
    if (talkative && !plan.firstContact)
      log.message("in", at, plan.requester, say(lineFor(plan.kind, "thanks"), random));
    log.add({ kind: "closed", at }, plan.firstContact ? plan.agent : plan.requester);
    return;
  }
  const at = wholeSecond(due(officeOf(agreement), resolvedAt, confirmationMs));
  log.add({ kind: "closed", at }, plan.agent, say("closedUnanswered", random));
}

/** Mostly of missed clocks, decided by the incident manager some days later. */
function tellExclusion({ plan, course, agreement, cast, log, random }: Scene, resolvedAt: number): void {
  if (!random.chance(course.missed ? 0.12 : 0.004)) return;
  const at = wholeSecond(
    due(officeOf(agreement), resolvedAt + random.between(1, 4) * dayMs, random.int(5, 240) * minuteMs),
  );
  const reason = say(lineFor(plan.kind, "excluded"), random);
  log.add({ kind: "excluded", at, clock: "resolution", reason }, cast.incidentManager);
}
