import "server-only";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { requireCustomer, requireSupplier } from "@/lib/access/gate";
import { inAudienceScope, inJobScopeFor, inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { getCase, listServices } from "@/lib/cases/case-queries";
import { listCaseFiles } from "@/lib/cases/follow/file-queries";
import { finalReportOf } from "@/lib/cases/follow/final-report";
import { situationOf } from "@/lib/cases/follow/transitions";
import { loadEvents } from "@/lib/cases/histories";
import { hasFollowUp } from "@/lib/cases/incidents/queries";
import { listMailsOfCase } from "@/lib/cases/mail/held-queries";
import { getCaseCauses } from "@/lib/cases/problems/beside-queries";
import { caseReference, numberOfReference } from "@/lib/cases/reference";
import { candidatesAmong } from "@/lib/cases/security/admission-queries";
import { getCaseSecurity } from "@/lib/cases/security/beside-queries";
import { env } from "@/lib/env";
import { linkOf } from "@/lib/knowledge/reading/card-sql";
import { listArticles } from "@/lib/knowledge/reading/queries";
import type { Lang } from "@/lib/knowledge/source/schema";
import { listStandingPeople } from "@/lib/organisation/standing-queries";
import { countdownsOf } from "@/lib/sla/countdown";
import { foldCase } from "@/lib/sla/fold";
import { loadTerms } from "@/lib/sla/queries";
import { localDateAt } from "@/lib/time/local-date";
import { abilitiesOf } from "./abilities";
import { filledIn, firstName, withArticle } from "./canned";
import { listCannedAnswers } from "./canned-queries";
import { getAssigneeId, listAgents, listGroups } from "./people-queries";
import { getRelations, listProblems } from "./relation-queries";
import { waitOf } from "./wait";

/** One case with everything that is needed to work on it. A missing one and a forbidden one look the same. */
export async function loadDeskCase(slug: string, asked: string) {
  await requireSupplier("cases.read_org");
  const { viewer, org } = await requireCustomer(slug, "cases.read_org");
  const number = numberOfReference(asked, org.key);
  if (number === null) notFound();
  const [lang, now] = [await getLocale(), Date.now()];
  const today = localDateAt(now, "Europe/Stockholm");
  const writes = can(viewer, "cases.write", org.id);
  const readsInternal = can(viewer, "cases.read_internal", org.id);
  const page = await inScope(viewer, async (scope) => {
    const found = await getCase(scope, org.id, number);
    if (!found) return null;
    const stored = (await loadEvents(scope, org.id, [found.id])).get(found.id) ?? [];
    const events = stored.filter(({ internal }) => readsInternal || !internal);
    const terms = await loadTerms(scope, org.id);
    const story = events.map(({ event }) => event);
    const outcome = terms && foldCase(story, terms.agreement, now);
    const wait = found.state === "waiting" ? waitOf(story) : null;
    const abilities = abilitiesOf(found.state, writes);
    const ending = terms && found.state === "resolved" ? situationOf(story, terms.agreement, now).ending : null;
    return {
      found,
      events,
      abilities,
      ending,
      wait,
      countdowns: terms && outcome ? countdownsOf(outcome, story, terms.agreement, now) : [],
      stopped: outcome?.clocks.filter(({ stoppedAt }) => stoppedAt !== null) ?? [],
      lastSeq: stored.at(-1)?.seq ?? 0,
      services: await listServices(scope, org.id),
      assigneeId: await getAssigneeId(scope, org.id, found.id),
      agents: writes ? await listAgents(scope, [org.id], today) : [],
      groups: writes ? await listGroups(scope, org.id) : [],
      files: await listCaseFiles(scope, org.id, found.id),
      mails: writes ? await listMailsOfCase(scope, org.id, found.id) : [],
      relations: await getRelations(scope, org.id, found.id),
      problems: abilities.relate ? await listProblems(scope, org.id) : [],
      canned: abilities.answer ? await listCannedAnswers(scope) : [],
      hasFollowUp: await hasFollowUp(scope, org.id, found.id),
      security: await getCaseSecurity(scope, org.id, found),
      causes: await getCaseCauses(scope, org.id, found),
    };
  });
  if (!page) notFound();
  const reference = caseReference(org.key, number);
  const serviceName = (key: string) => {
    const service = page.services.find((one) => one.key === key);
    return (lang === "en" ? service?.nameEn : null) ?? service?.name ?? key;
  };
  const words = { name: firstName(page.found.requesterName), case: reference, agent: firstName(viewer.name) };
  const articles = page.canned.some(({ articleKey }) => articleKey !== null) ? await loadPublicArticles() : null;
  const canned = page.canned.map(({ id, lang: language, title, body, articleKey }) => {
    const article = articles?.[language].find(({ key }) => key === articleKey) ?? null;
    return { id, lang: language, title, text: withArticle(filledIn(body, words), article) };
  });
  const isAuthor = can(viewer, "knowledge.write", org.id);
  const { security } = page;
  const people =
    security?.isSecurity && security.isOfficer
      ? await inJobScopeFor(viewer.personId, (own) => listStandingPeople(own, org.id, now))
      : [];
  return {
    org,
    viewer: { id: viewer.personId },
    reference,
    ...page,
    security: security && { ...security, candidates: candidatesAmong(people, org.id, security.admissions) },
    canned,
    serviceName,
    origin: new URL(env().NEXTAUTH_URL).origin,
    writes,
    isAuthor,
    now,
    today,
  };
}

export interface PublicArticle {
  key: string;
  title: string;
  /** With its host, as it stands in a message. */
  address: string;
}

/** What an answer may refer to: articles that anyone may read. */
export async function loadPublicArticles(): Promise<Record<Lang, PublicArticle[]>> {
  const { origin } = new URL(env().NEXTAUTH_URL);
  const inLang = async (lang: Lang) => {
    const cards = await inAudienceScope(["public"], (scope) => listArticles(scope, lang));
    return cards.map((card) => {
      const { key, title, href } = linkOf(card, lang);
      return { key, title, address: `${origin}${href}` };
    });
  };
  return { sv: await inLang("sv"), en: await inLang("en") };
}

export async function loadCannedAnswers() {
  const viewer = await requireSupplier("cases.write");
  const [answers, articles] = await Promise.all([inScope(viewer, listCannedAnswers), loadPublicArticles()]);
  return { answers, articles, lang: viewer.locale };
}

/** Title and final report of a case as the beginning of an article; null where there is none to begin with. */
export async function loadArticleSource(asked: string | undefined) {
  const [slug = "", ref = ""] = (asked ?? "").split("/");
  if (ref === "") return null;
  const { viewer, org } = await requireCustomer(slug, "cases.read_org");
  const number = numberOfReference(ref, org.key);
  if (number === null) return null;
  return inScope(viewer, async (scope) => {
    const found = await getCase(scope, org.id, number);
    // What an article says is for more people than may see a security case.
    if (!found || found.isSecurity) return null;
    const events = (await loadEvents(scope, org.id, [found.id])).get(found.id) ?? [];
    const report = finalReportOf(events, found.resolvedAt?.getTime() ?? null);
    return { reference: caseReference(org.key, number), title: found.title, text: report?.text ?? "" };
  });
}
