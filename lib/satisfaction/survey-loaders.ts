import "server-only";
import { headers } from "next/headers";
import { inJobScope, inScope, inSurveyDoor } from "@/lib/access/scope";
import { getViewer } from "@/lib/access/session";
import { can } from "@/lib/access/viewer";
import { addressOf, countVisitor } from "@/lib/access/visitor-limits";
import { getCase } from "@/lib/cases/case-queries";
import { caseReference, numberOfReference } from "@/lib/cases/reference";
import { noteOpened } from "./answer-commands";
import { scores } from "./invitation";
import { getLinkedSurvey, getOwnSurvey, listWaiting, type SurveyForm } from "./survey-queries";
import { hashOfToken, isToken } from "./token";

/**
 * What a mail's link opens, for anyone who has it; null where it opens nothing, and `often` where links
 * have been followed from the same address too often. Looking answers nothing.
 */
export async function loadLinkedSurvey(
  token: string,
  asked: string | undefined,
): Promise<{ survey: SurveyForm; chosen: number | null } | "often" | null> {
  if (!isToken(token)) return null;
  if (!(await countVisitor("survey", addressOf(await headers())))) return "often";
  const now = Date.now();
  const survey = await inSurveyDoor(hashOfToken(token), (scope) => getLinkedSurvey(scope, hashOfToken(token), now));
  if (!survey) return null;
  if (survey.state === "open") await inJobScope((scope) => noteOpened(scope, survey.orgId, survey.id, now));
  return { survey, chosen: scores.find((score) => String(score) === asked) ?? null };
}

/** The survey beside one's own case; null for everybody else, and where nobody was asked. */
export async function loadOwnSurvey(slug: string, reference: string): Promise<SurveyForm | null> {
  const viewer = await getViewer();
  const org = viewer.kind === "person" ? viewer.customers.find((customer) => customer.slug === slug) : undefined;
  const number = org ? numberOfReference(reference, org.key) : null;
  if (viewer.kind !== "person" || !org || number === null || !can(viewer, "cases.read_own", org.id)) return null;
  return inScope(viewer, async (scope) => {
    const found = await getCase(scope, org.id, number);
    const about = found && { id: found.id, title: found.title, reference: caseReference(org.key, number) };
    return about && getOwnSurvey(scope, org.id, about, Date.now());
  });
}

/** The cases of the viewer's own that wait to hear how it went. */
export async function loadWaitingSurveys(slug: string): Promise<{ reference: string; title: string }[]> {
  const viewer = await getViewer();
  const org = viewer.kind === "person" ? viewer.customers.find((customer) => customer.slug === slug) : undefined;
  if (viewer.kind !== "person" || !org || !can(viewer, "cases.read_own", org.id)) return [];
  const waiting = await inScope(viewer, (scope) => listWaiting(scope, org.id, Date.now()));
  return waiting.map(({ number, title }) => ({ reference: caseReference(org.key, number), title }));
}
