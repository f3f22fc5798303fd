import "server-only";
import type { Scope } from "@/lib/access/scope";
import { listFollowUps } from "@/lib/cases/incidents/queries";
import { once } from "@/lib/measures/once";
import { listRoleHoldings } from "@/lib/organisation/queries";
import { localDateAt } from "@/lib/time/local-date";
import { addMonths, type MonthKey, monthAt } from "@/lib/time/local-month";
import { type Agenda, type AgendaGroup, type AgendaLevel, type GroupId, groupsFor } from "./agenda";
import { listDeviationPoints, listQuestionPoints } from "./billing-queries";
import { listActionPoints, listEscalationPoints, listFollowUpPoints, mostFollowUps } from "./case-queries";
import { listEconomyPoints } from "./economy-queries";
import { listExperiencePoints } from "./experience-queries";
import { listProposalPoints, listSatisfactionPoints } from "./improvement-queries";
import { listKpiPoints } from "./kpi-queries";
import { listOutagePoints, listPromisePoints } from "./level-queries";
import { ownersOf } from "./owners";
import { type Point, ranked } from "./point";
import { listQualityPoints } from "./quality-queries";
import type { Reading } from "./reading";

/** More of a group are found where they are listed. */
const mostPoints = 25;

interface Wish {
  level: AgendaLevel;
  lang: "sv" | "en";
  /** The month that what is counted by the month is of; while it goes on, the one before. */
  month?: MonthKey;
}

/**
 * What a forum of one customer is to take up at `now` (epoch milliseconds), as far as the scope's viewer may see it. A matter
 * that is closed is not there the next time: nothing is stored.
 */
export async function readAgenda(
  scope: Scope,
  org: { id: string; timeZone: string },
  { level, lang, month }: Wish,
  now: number,
): Promise<Agenda> {
  const ids = groupsFor(level, (permission) => scope.orgs(permission).includes(org.id));
  const today = localDateAt(now, org.timeZone);
  const last = addMonths(monthAt(now, org.timeZone), -1);
  const whole = month && month < last ? month : last;
  const holdings = ids.length === 0 ? [] : await listRoleHoldings(scope, org.id, today);
  const ownerOf = ownersOf(holdings);
  const nameOf: Reading["nameOf"] = (id) => holdings.find(({ personId }) => personId === id)?.name ?? null;
  const openFollowUps = once(() => listFollowUps(scope, org.id, true, mostFollowUps));
  const reading: Reading = { org, level, month: whole, lang, now, today, ownerOf, nameOf, openFollowUps };
  const groups: AgendaGroup[] = [];
  for (const id of ids) {
    const points = ranked(await readings[id](scope, reading));
    groups.push({ id, total: points.length, points: points.slice(0, mostPoints) });
  }
  return { level, month: whole, groups };
}

/** Each asks for its own right. */
const readings: Record<GroupId, (scope: Scope, reading: Reading) => Promise<Point[]>> = {
  followUps: listFollowUpPoints,
  operations: listOutagePoints,
  levels: listPromisePoints,
  escalations: listEscalationPoints,
  questions: listQuestionPoints,
  kpis: listKpiPoints,
  actions: listActionPoints,
  proposals: listProposalPoints,
  satisfaction: listSatisfactionPoints,
  invoicing: listDeviationPoints,
  economy: listEconomyPoints,
  quality: listQualityPoints,
  experience: listExperiencePoints,
};
