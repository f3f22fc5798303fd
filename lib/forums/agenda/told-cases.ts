import { isRole } from "@/lib/access/roles";
import { routes } from "@/lib/routes";
import type { ActionPoint, EscalationPoint, FollowUpPoint, ProposalPoint } from "./point";
import { type AgendaWords, dateOf, dayOf, joined, type Mark, referenceOf, type ToldPoint } from "./words";

type CasePoint = FollowUpPoint | EscalationPoint | ActionPoint | ProposalPoint;

/** What somebody is at work with. */
export function tellCasePoint(point: CasePoint, words: AgendaWords): ToldPoint {
  switch (point.kind) {
    case "followUp":
      return followUp(point, words);
    case "escalation":
      return escalation(point, words);
    case "action":
      return action(point, words);
    case "proposal":
      return proposal(point, words);
  }
}

function followUp(point: FollowUpPoint, words: AgendaWords): ToldPoint {
  const { number, title, service, priority, isOpen, isCauseKnown, actions, publishedAt, sinceAt } = point;
  const { say, org } = words;
  const reference = referenceOf(number, words);
  const tone = priority === 1 ? "bad" : "warn";
  const published = publishedAt && say("forums.why.published", { when: dateOf(publishedAt, words) });
  return {
    what: `${reference} ${title}`,
    href: routes.customer.incident(org.slug, reference),
    mark: { text: `P${priority}`, tone },
    detail: joined(
      words.service(service),
      isCauseKnown ? null : say("forums.causeUnknown"),
      actions.all > 0 ? say("forums.progress", actions) : null,
    ),
    why: [...(isOpen ? [say("forums.why.followUp")] : []), ...(published ? [published] : [])].join(" "),
    since: dateOf(sinceAt, words),
  };
}

function escalation(point: EscalationPoint, words: AgendaWords): ToldPoint {
  const { number, title, level, reason, told, sinceAt } = point;
  const { say, org } = words;
  const reference = referenceOf(number, words);
  const names = told.map(({ name, role, at }) => {
    return `${name} (${isRole(role) ? say(`access.roles.${role}`) : role}, ${dateOf(at, words)})`;
  });
  return {
    what: `${reference} ${title}`,
    href: `${routes.customer.case(org.slug, reference)}#escalation`,
    mark: { text: say("forums.level", { level }), tone: level === 1 ? "warn" : "bad" },
    detail: joined(reason, names.length === 0 ? say("forums.toldNone") : say("forums.told", { who: names.join("; ") })),
    why: say("forums.why.escalation"),
    since: dateOf(sinceAt, words),
  };
}

function action({ body, dueOn, isLate, about }: ActionPoint, words: AgendaWords): ToldPoint {
  const { say, org } = words;
  const reference = about && referenceOf(about.number, words);
  return {
    what: body,
    href: reference ? routes.customer.incident(org.slug, reference) : routes.desk.satisfaction(),
    mark: isLate ? late(words) : null,
    detail: about ? `${reference} ${about.title}` : say("forums.afterAnswers"),
    why: say(isLate ? "forums.why.actionLate" : "forums.why.action"),
    since: say("forums.dueOn", { when: dayOf(dueOn, words) }),
  };
}

function late({ say }: AgendaWords): Mark {
  return { text: say("forums.late"), tone: "bad" };
}

function proposal(point: ProposalPoint, words: AgendaWords): ToldPoint {
  const { key, title, quarter, comments, sinceAt, because, dueOn, isLate } = point;
  const { say, org } = words;
  const [year, number] = [quarter.slice(0, 4), quarter.slice(-1)];
  return {
    what: title,
    href: routes.customer.proposal(org.slug, key),
    mark: isLate ? late(words) : null,
    detail: joined(
      say("forums.quarter", { year, quarter: number }),
      say("forums.comments", { n: comments }),
      dueOn && say("forums.dueBy", { when: dayOf(dueOn, words) }),
    ),
    why: say(`forums.why.proposal.${because}`),
    since: dateOf(sinceAt, words),
  };
}
