import type { Prisma } from "@/lib/generated/prisma/client";
import { isSampled } from "@/lib/satisfaction/sampling";
import { monthAt } from "@/lib/time/local-month";
import { dayMs, hourMs, worldNow, zone } from "./clock";
import { seedId } from "./ids";
import { type CustomerSlug, orgId } from "./organisations";
import { type Random, randomFor } from "./random";
import { fallRemarks, gladRemarks, mixedRemarks, type SeedRemark, sorryRemarks } from "./survey-words";

export interface SeedClosing {
  caseId: string;
  /** What is drawn hangs on it: ids differ from load to load. */
  number: number;
  personId: string;
  serviceKey: string;
  category: string | null;
  siteKey: string | null;
  priority: number;
  closedAt: Date;
  /** When the case was reopened after this closing. */
  reopenedAt: Date | null;
  /** A promise was broken. */
  late: boolean;
}

export interface SurveyRows {
  invitations: (Prisma.SurveyInvitationCreateManyInput & { score: number | null })[];
  remarks: Prisma.SurveyRemarkCreateManyInput[];
  tags: Prisma.SurveyTagCreateManyInput[];
}

const share = 0.6;
const quarantineMs = 14 * dayMs;
const openMs = 14 * dayMs;
const answering: Record<CustomerSlug, number> = { ekliden: 0.44, nordvik: 0.38, solglantan: 0.52 };

/** Scores 1 to 5 by how often they are given: usually, when a promise was broken, and in the customer's bad month. */
const usual = [3, 5, 11, 38, 43] as const;
const afterBreach = [14, 18, 20, 30, 18] as const;
const badMonth = [28, 26, 18, 18, 10] as const;
const badMonths: Partial<Record<CustomerSlug, string>> = { ekliden: "2026-10" };

/** What the users of a customer were asked and answered; the same every time. */
export function surveyRows(
  seed: number,
  slug: CustomerSlug,
  closings: readonly SeedClosing[],
  handledById: string | null,
): SurveyRows {
  const rows: SurveyRows = { invitations: [], remarks: [], tags: [] };
  const lastAsked = new Map<string, number>();
  const reopened = new Set<string>();
  for (const closing of closings) {
    const sendAt = closing.closedAt.getTime() + 24 * hourMs;
    if (closing.reopenedAt) reopened.add(closing.caseId);
    // What was reopened after its closing is seldom, and so always asked about.
    const isAsked = reopened.has(closing.caseId) || isSampled(seedId(slug, closing.number, sendAt), share);
    if (sendAt >= worldNow || !isAsked) continue;
    if (sendAt - (lastAsked.get(closing.personId) ?? 0) < quarantineMs) continue;
    lastAsked.set(closing.personId, sendAt);
    rows.invitations.push(invitation(seed, slug, closing, sendAt));
  }
  remark(rows, slug, randomFor(seed, "survey-remarks", slug), handledById);
  return rows;
}

function invitation(seed: number, slug: CustomerSlug, closing: SeedClosing, sendAt: number) {
  const { caseId, number, personId, closedAt, reopenedAt, late, ...about } = closing;
  const random = randomFor(seed, "survey", slug, number, closedAt.getTime());
  const closedMonth = monthAt(closedAt.getTime(), zone);
  const supersededAt = reopenedAt && reopenedAt.getTime() < worldNow ? reopenedAt : null;
  const isSent = supersededAt === null || supersededAt.getTime() > sendAt;
  const answerAt = sendAt + Math.min(13, random.logNormal(0.7, 1.1)) * dayMs;
  // Who lets a case be opened again has not said how it went.
  const isInTime = answerAt < worldNow && supersededAt === null;
  const isAnswered = random.chance(answering[slug]) && isSent && isInTime;
  const weights = badMonths[slug] === closedMonth ? badMonth : late ? afterBreach : usual;
  const drawn = random.weighted(weights.map((weight, index) => [index + 1, weight] as const));
  const understood = random.weighted([
    [5, 5],
    [4, 4],
    [3, 2],
    [2, 1],
  ] as const);
  const opened = sendAt + (answerAt - sendAt) * 0.9;
  const wasOpened = isAnswered || (isSent && random.chance(0.3) && opened < worldNow);
  return {
    ...about,
    ...{
      orgId: orgId(slug),
      id: seedId("survey", slug, number, closedAt.getTime()),
      caseId,
      personId,
      closedAt,
      closedMonth,
    },
    ...{ sendAt: new Date(sendAt), sentAt: isSent ? new Date(sendAt) : null, supersededAt },
    expiresAt: isSent ? new Date(sendAt + openMs) : null,
    openedAt: wasOpened ? new Date(opened) : null,
    answeredAt: isAnswered ? new Date(answerAt) : null,
    score: isAnswered ? drawn : null,
    via: isAnswered ? (random.chance(0.7) ? ("mail" as const) : ("portal" as const)) : null,
    extra: isAnswered && closedMonth >= "2026-03" && random.chance(0.5) ? { q1: Math.min(5, understood) } : {},
    handledAt: null as Date | null,
    handledById: null as string | null,
  };
}

/** Each remark is written once, the newest answers first; a low score before this fall has been decided about. */
function remark(rows: SurveyRows, slug: CustomerSlug, random: Random, handledById: string | null): void {
  const waiting = { glad: [...gladRemarks], mixed: [...mixedRemarks], sorry: [...sorryRemarks] };
  if (badMonths[slug]) waiting.sorry.unshift(...fallRemarks);
  let undecided = 0;
  for (const row of rows.invitations.toReversed()) {
    if (row.score === null || !row.answeredAt) continue;
    const kind = row.score <= 2 ? "sorry" : row.score === 3 ? "mixed" : "glad";
    const pool = waiting[kind];
    const at = random.chance(kind === "sorry" ? 0.7 : 0.3)
      ? pool.findIndex(({ service }) => service === undefined || service === row.serviceKey)
      : -1;
    const [said] = at < 0 ? [] : pool.splice(at, 1);
    if (said) write(rows, row, said, random);
    const isLeft = kind === "sorry" && said && undecided < 3;
    if (isLeft) undecided += 1;
    else if (kind === "sorry") Object.assign(row, { handledAt: new Date(Number(row.answeredAt) + dayMs), handledById });
  }
}

function write(rows: SurveyRows, row: SurveyRows["invitations"][number], said: SeedRemark, random: Random): void {
  const key = { orgId: row.orgId, invitationId: row.id as string };
  const updatedAt = row.answeredAt as Date;
  const isLow = (row.score ?? 5) <= 2;
  const reason = isLow ? random.pick(["slow", "unsolved", "unclear"] as const) : null;
  if (said.lang) row.lang = said.lang;
  rows.remarks.push({ ...key, comment: said.words, reason, updatedAt });
  rows.tags.push(...(said.tags ?? []).map((tag) => ({ ...key, tag, setAt: updatedAt })));
}
