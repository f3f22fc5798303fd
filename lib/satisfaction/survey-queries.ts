import "server-only";
import type { Scope } from "@/lib/access/scope";
import { timesOf } from "./answer-commands";
import { changeableUntil, mayAnswer, type SurveyReason, stateOf } from "./invitation";
import type { SurveyLang, SurveyQuestion } from "./settings";
import { getSurveySettings } from "./settings-queries";

/** An invitation as whoever it was sent to is shown it. */
export interface SurveyForm {
  orgId: string;
  id: string;
  reference: string;
  title: string;
  lang: SurveyLang;
  state: "open" | "answered" | "expired" | "superseded";
  /** A score may be given, or given anew. */
  isOpen: boolean;
  score: number | null;
  comment: string;
  reason: SurveyReason | null;
  extra: Record<string, number>;
  questions: SurveyQuestion[];
  /** ISO instant until which the answer may be changed; null while there is none. */
  changeableUntil: string | null;
  /** ISO instant. */
  expiresAt: string | null;
}

const fields = {
  ...{ orgId: true, id: true, lang: true, sentAt: true, openedAt: true, answeredAt: true, expiresAt: true },
  ...{ supersededAt: true, score: true, extra: true, caseId: true },
  remark: { select: { comment: true, reason: true } },
} as const;

interface Row {
  orgId: string;
  id: string;
  lang: SurveyLang;
  sentAt: Date | null;
  openedAt: Date | null;
  answeredAt: Date | null;
  expiresAt: Date | null;
  supersededAt: Date | null;
  score: number | null;
  extra: unknown;
  remark: { comment: string; reason: SurveyReason | null } | null;
}

async function formOf(
  scope: Scope,
  row: Row,
  about: { reference: string; title: string },
  now: number,
): Promise<SurveyForm | null> {
  const settings = await getSurveySettings(scope, row.orgId);
  if (!settings) return null;
  const { orgId, id, lang, answeredAt, expiresAt, score, extra, remark } = row;
  const times = timesOf(row);
  const state = stateOf(times, now);
  return {
    ...{ orgId, id, ...about, lang, score },
    // What has not been delivered is shown to nobody.
    state: state === "sent" || state === "opened" || state === "planned" ? "open" : state,
    isOpen: mayAnswer(times, settings, now),
    comment: remark?.comment ?? "",
    reason: remark?.reason ?? null,
    extra: extra as Record<string, number>,
    questions: settings.questions,
    changeableUntil: answeredAt
      ? new Date(changeableUntil(answeredAt.getTime(), settings.changeDays)).toISOString()
      : null,
    expiresAt: expiresAt?.toISOString() ?? null,
  };
}

/** What a link opens, in the scope of its door; null where it opens nothing. */
export async function getLinkedSurvey(scope: Scope, tokenHash: string, now: number): Promise<SurveyForm | null> {
  const link = await scope.db.surveyLink.findFirst({
    where: { tokenHash },
    select: { reference: true, title: true, invitation: { select: fields } },
  });
  if (!link?.invitation) return null;
  const { reference, title, invitation } = link;
  return formOf(scope, invitation, { reference, title }, now);
}

/** The viewer's own invitation about a case of theirs: the last that was delivered. Null where there is none. */
export async function getOwnSurvey(
  scope: Scope,
  orgId: string,
  found: { id: string; title: string; reference: string },
  now: number,
): Promise<SurveyForm | null> {
  scope.require("cases.read_own", orgId);
  if (scope.viewerId === null) return null;
  const row = await scope.db.surveyInvitation.findFirst({
    where: { orgId, caseId: found.id, personId: scope.viewerId, sentAt: { not: null } },
    orderBy: { closedAt: "desc" },
    select: fields,
  });
  return row && formOf(scope, row, { reference: found.reference, title: found.title }, now);
}

const mostWaiting = 3;

/** The viewer's invitations that wait for an answer, newest first. */
export async function listWaiting(
  scope: Scope,
  orgId: string,
  now: number,
): Promise<{ number: number; title: string }[]> {
  scope.require("cases.read_own", orgId);
  if (scope.viewerId === null) return [];
  const rows = await scope.db.surveyInvitation.findMany({
    where: {
      ...{ orgId, personId: scope.viewerId, answeredAt: null, supersededAt: null },
      ...{ sentAt: { not: null }, expiresAt: { gt: new Date(now) } },
    },
    orderBy: { sentAt: "desc" },
    take: mostWaiting,
    select: { case: { select: { number: true, title: true } } },
  });
  return rows.flatMap((row) => row.case ?? []);
}
