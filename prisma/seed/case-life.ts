import type { DraftEvent } from "@/lib/cases/draft";
import type { Agreement } from "@/lib/sla/agreement";
import { type Course, drawCourse } from "./case-course";
import { tellEnding } from "./case-ending";
import { tellEscalations } from "./case-escalation";
import type { CasePlan } from "./case-plan";
import { dayMs, stockholm, worldNow } from "./clock";
import { lineFor, say } from "./conversation";
import { eventLog } from "./event-log";
import type { Random } from "./random";
import { type Cast, portal, type Scene } from "./scene";
import { between, staffedFor } from "./staffed-time";

/** Newer cases keep everything that was said; of the older ones a share does. */
const everythingKeptFrom = stockholm("2026-09-20T00:00");
const talkativeShare = 0.14;

/** Everything that happens to a case, up to the present. */
export function liveCase(
  plan: CasePlan,
  agreement: Agreement,
  cast: Cast,
  random: Random,
  present = worldNow,
): DraftEvent[] {
  const course = drawCourse(plan, agreement, random);
  const talkative = plan.openedAt >= everythingKeptFrom || plan.priority <= 2 || random.chance(talkativeShare);
  const staffed = staffedFor(plan.priority, agreement);
  const scene: Scene = { plan, course, agreement, cast, staffed, talkative, log: eventLog(present), random };

  tellOpening(scene);
  tellPriority(scene);
  if (isStuck(scene)) {
    tellStuck(scene);
    return scene.log.events();
  }
  tellWaits(scene);
  tellEscalations(scene);
  tellEnding(scene);
  return scene.log.events();
}

function tellOpening({ plan, course, cast, staffed, talkative, log, random }: Scene): void {
  const { openedAt, requester, agent, firstPriority, service } = plan;
  log.add({ kind: "opened", at: openedAt, priority: firstPriority, service }, requester);
  if (talkative && plan.channel !== "phone") {
    log.message("out", openedAt + 1000, portal, say("acknowledgement", random));
  }
  const { respondedAt } = course;
  const assignedAt = between(staffed, openedAt, respondedAt, random.between(0.3, 0.95));
  log.add({ kind: "assigned", at: assignedAt, to: agent.name }, agent);
  if (talkative)
    log.message("out", respondedAt, agent, say(lineFor(plan.kind, "firstResponse"), random, wordsOf(plan)));
  log.add({ kind: "first_response", at: respondedAt }, agent);

  const handover = plan.priority <= 3 && !plan.firstContact && random.chance(0.16);
  if (!handover) return;
  const at = between(staffed, respondedAt, firstStop(course), 0.3);
  const colleague = random.pick(cast.agents.filter(({ name }) => name !== agent.name));
  if (talkative) log.note(at, agent, `Lämnar över till ${colleague.name}, ${plan.group}.`);
  log.add({ kind: "assigned", at, to: colleague.name }, agent);
}

function tellPriority({ plan, course, staffed, log, random }: Scene): void {
  if (plan.priority === plan.firstPriority) return;
  const at = between(staffed, course.respondedAt, firstStop(course), random.between(0.05, 0.25));
  log.add({ kind: "priority_changed", at, priority: plan.priority }, plan.agent);
}

function tellWaits({ plan, course, staffed, talkative, log, random }: Scene): void {
  const { agent, requester, thirdParty } = plan;
  for (const { reason, from, to } of course.waits) {
    const party = reason === "third_party" ? { party: thirdParty } : {};
    log.add({ kind: "waiting_started", at: from, reason, ...party }, agent);
    if (talkative && reason === "customer") {
      log.message("out", from, agent, say(lineFor(plan.kind, "askCustomer"), random));
      log.message("in", to, requester, say(lineFor(plan.kind, "customerAnswers"), random));
    }
    if (talkative && reason === "third_party") {
      log.message("out", from, agent, say(lineFor(plan.kind, "thirdPartyAsked"), random, { party: thirdParty }));
    }
    if (talkative && reason === "maintenance") log.message("out", from, agent, say("maintenance", random));
    log.add({ kind: "waiting_ended", at: to }, reason === "customer" ? requester : agent);
  }
  if (talkative && !plan.firstContact && random.chance(0.35)) {
    log.note(
      between(staffed, course.respondedAt, firstStop(course), random.between(0.2, 0.9)),
      agent,
      say(lineFor(plan.kind, "internalNote"), random),
    );
  }
}

/** Some of the newer cases get no further: they are the old part of the backlog. */
function isStuck({ plan, random }: Scene): boolean {
  const age = (worldNow - plan.openedAt) / dayMs;
  if (plan.firstContact || plan.priority <= 2) return false;
  const chance = age < 2 ? 0 : age < 14 ? 0.08 : age < 60 ? 0.035 : age < 170 ? 0.012 : 0;
  return random.chance(chance);
}

function tellStuck({ plan, course, staffed, talkative, log, random }: Scene): void {
  const reason = random.weighted<"customer" | "third_party" | null>([
    ["customer", 45],
    ["third_party", 35],
    [null, 20],
  ]);
  if (!reason) return;
  const at = between(staffed, course.respondedAt, firstStop(course), 0.6);
  const party = reason === "third_party" ? { party: plan.thirdParty } : {};
  log.add({ kind: "waiting_started", at, reason, ...party }, plan.agent);
  if (!talkative) return;
  const line = reason === "customer" ? lineFor(plan.kind, "askCustomer") : lineFor(plan.kind, "thirdPartyAsked");
  log.message("out", at, plan.agent, say(line, random, { party: plan.thirdParty }));
}

const firstStop = (course: Course): number => course.waits[0]?.from ?? course.endedAt;

function wordsOf({ requester, agent }: CasePlan): Record<string, string> {
  return { name: requester.name.split(" ")[0] as string, agent: agent.name.split(" ")[0] as string };
}
