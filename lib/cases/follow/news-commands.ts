import "server-only";
import { createTranslator } from "use-intl/core";
import type { Scope } from "@/lib/access/scope";
import { listStandings, type Standing } from "@/lib/access/standing-queries";
import { can } from "@/lib/access/viewer";
import { env } from "@/lib/env";
import { formatInstant, formatLocalDate } from "@/lib/format";
import en from "@/lib/i18n/messages/en/follow.json";
import mailInEn from "@/lib/i18n/messages/en/mailIn.json";
import sv from "@/lib/i18n/messages/sv/follow.json";
import mailInSv from "@/lib/i18n/messages/sv/mailIn.json";
import { enqueue } from "@/lib/jobs/commands";
import { mailIdOf } from "@/lib/jobs/mail-commands";
import { routes } from "@/lib/routes";
import type { Ending } from "@/lib/sla/ending";
import { foldCase } from "@/lib/sla/fold";
import { type CustomerTerms, loadTerms } from "@/lib/sla/queries";
import type { DraftEvent } from "../draft";
import { loadEvents, type StoredEvent } from "../histories";
import { mailAboutCase } from "../mail/letter-commands";
import { refusedInWords, refusedOfOpening } from "../mail/refused-queries";
import { answerAddress } from "../mail/thread-commands";
import { caseReference } from "../reference";
import { seesCase } from "../security/told";
import { answersInWords } from "./categories";
import type { RefusedFile } from "./files";
import { type CaseNews, newsOf } from "./news";
import { situationOf } from "./transitions";

const messages = { sv, en };
const mailIn = { sv: mailInSv, en: mailInEn };

/**
 * Asks, in the caller's transaction, for mail to the reporter and the watchers of a case. What was said publicly at the
 * instant goes along; an internal note never does.
 */
export async function tellFollowers(scope: Scope, news: CaseNews): Promise<void> {
  await enqueue(scope, { kind: "case.news", payload: news, orgId: news.orgId });
}

/** As `tellFollowers`, for events recorded together; nothing where they are no news to those who follow the case. */
export async function tellFollowersOf(
  scope: Scope,
  { orgId, caseId, by }: Pick<CaseNews, "orgId" | "caseId" | "by">,
  drafts: readonly DraftEvent[],
): Promise<void> {
  const events = drafts.map(({ event }) => event);
  const news = newsOf(events);
  const [first] = events;
  if (news && first) await tellFollowers(scope, { orgId, caseId, news, at: first.at, by });
}

const caseFields = {
  ...{ id: true, number: true, title: true, description: true, requesterId: true, attributes: true, isSecurity: true },
  ...{ admissions: { select: { personId: true } } },
  ...{ organisation: { select: { slug: true, key: true, timeZone: true } }, watchers: { select: { personId: true } } },
} as const;

/** Mails those who follow the case and may still read it, each in their language; not whoever did what is told. */
export async function mailFollowers(scope: Scope, news: CaseNews, now: Date): Promise<void> {
  const { orgId, caseId } = news;
  const found = await scope.db.case.findUnique({ where: { orgId_id: { orgId, id: caseId } }, select: caseFields });
  if (!found) return;
  const isReceipt = news.news === "reported";
  const watchers = isReceipt ? [] : found.watchers.map(({ personId }) => personId);
  const ids = [found.requesterId, ...watchers].filter((id) => id !== null && (isReceipt || id !== news.by));
  const standings = await listStandings(scope, orgId, ids as string[], now);
  const admitted = found.admissions.map(({ personId }) => personId);
  const readers = standings.filter((reader) => seesCase(reader, { ...found, orgId, admitted }));
  if (readers.length === 0) return;

  const events = (await loadEvents(scope, orgId, [caseId])).get(caseId) ?? [];
  const terms = events.length === 0 ? null : await loadTerms(scope, orgId);
  const answerBy = isReceipt && terms ? answerDue(terms, events, now.getTime()) : null;
  const ending = terms ? endingThen(terms, events, news.at) : null;
  const refused = isReceipt ? await refusedOfOpening(scope, orgId, caseId) : [];
  const files = isReceipt ? [] : await filesOf(scope, news, events);
  const told = { ...found, news, events, answerBy, ending, refused, files };
  for (const reader of readers) {
    const thread = { orgId, caseId, personId: reader.id };
    const once = `case ${caseId} ${news.news} ${news.at} to ${reader.id}`;
    // Whoever may write on the case may do so by answering.
    const answers = can(reader.viewer, "cases.report", orgId) ? answerAddress(mailIdOf(once), thread) : null;
    const content = contentOf({ ...told, mayAnswer: answers !== null }, reader);
    await mailAboutCase(scope, thread, { ...content, replyTo: answers, once }, now);
  }
}

/** Names of the files that came with what is told. */
async function filesOf(
  scope: Scope,
  { orgId, caseId, at }: CaseNews,
  events: readonly StoredEvent[],
): Promise<string[]> {
  const told = events.filter(({ event, internal }) => event.kind === "message" && event.at === at && !internal);
  const rows = await scope.db.caseFile.findMany({
    where: { orgId, caseId, internal: false, seq: { in: told.map(({ seq }) => seq) } },
    select: { name: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ name }) => name);
}

interface Told {
  number: number;
  title: string;
  description: string;
  requesterId: string | null;
  attributes: unknown;
  isSecurity: boolean;
  organisation: { slug: string; key: string; timeZone: string };
  news: CaseNews;
  events: readonly StoredEvent[];
  answerBy: number | null;
  ending: Ending | null;
  /** Files of the mail it came by that were not taken. */
  refused: readonly RefusedFile[];
  files: readonly string[];
  mayAnswer: boolean;
}

function contentOf(told: Told, { id, name, locale }: Standing): { subject: string; text: string } {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "mail" });
  const received = createTranslator({ locale, messages: mailIn[locale], namespace: "refused" });
  const { organisation, news, isSecurity } = told;
  // Of a security case a mail says that there is something to read, and nothing of what.
  const title = isSecurity ? t("security") : told.title;
  const reference = caseReference(organisation.key, told.number);
  const link = new URL(routes.customer.case(organisation.slug, reference), env().NEXTAUTH_URL).href;
  const said = told.events.filter(({ event, internal, text }) => event.at === news.at && !internal && text);
  const by = said[0]?.actorName ?? t("serviceDesk");
  const quoted = said.map(({ text }) => text as string);
  const isReceipt = news.news === "reported";
  const paragraphs = [
    t("hello", { name }),
    t(`${news.news}.first`, { by, reference, title }),
    ...(isSecurity ? [t("securityOnly")] : isReceipt ? receiptOf(told, locale, t("answers")) : quoted),
    isSecurity || told.files.length === 0 ? null : `${t("files", { n: told.files.length })}\n${told.files.join("\n")}`,
    isSecurity || told.refused.length === 0 ? null : `${received("receipt")}\n${refusedInWords(told.refused, locale)}`,
    told.answerBy === null ? null : t("answerBy", { when: whenInWords(told.answerBy, locale, organisation.timeZone) }),
    ...endingInWords(told, locale),
    `${t(`${news.news}.link`)}\n${link}`,
    `${id === told.requesterId ? t("becauseReporter") : t("becauseWatcher")} ${t(told.mayAnswer ? "mayAnswer" : "noAnswer")}`,
  ];
  return {
    // The same for every mail about the case: some mail programs hold together only what is called the same.
    subject: t("subject", { reference, title }),
    text: `${paragraphs.filter(Boolean).join("\n\n")}\n`,
  };
}

function receiptOf({ description, attributes }: Told, lang: "sv" | "en", heading: string): string[] {
  const answers = answersInWords(attributes as Record<string, string>, lang);
  const listed = answers.map(({ label, value }) => `${label} ${value}`).join("\n");
  return [description, ...(listed === "" ? [] : [`${heading}\n${listed}`])];
}

/** Until when it can be reopened and when it closes by itself, to whom it is news. */
function endingInWords({ news, ending, events }: Told, lang: "sv" | "en"): string[] {
  if (ending === null) return [];
  const t = createTranslator({ locale: lang, messages: messages[lang], namespace: "mail" });
  const until = formatLocalDate(ending.reopenDate, lang, "longDate");
  if (news.news === "resolved") {
    const { closes } = ending;
    const next = t("resolved.next", { until });
    return closes
      ? [`${next} ${t("resolved.closes", { after: formatLocalDate(closes.date, lang, "longDate") })}`]
      : [next];
  }
  const closing = events.find(({ event }) => event.kind === "closed" && event.at === news.at)?.event;
  if (news.news !== "closed" || closing?.kind !== "closed" || !closing.automatic || !ending.closes) return [];
  const isPossible = news.at < ending.reopenableUntil;
  return [t("closed.byItself", { days: ending.closes.days }), ...(isPossible ? [t("closed.next", { until })] : [])];
}

function endingThen({ agreement }: CustomerTerms, events: readonly StoredEvent[], at: number): Ending | null {
  return situationOf(
    events.map(({ event }) => event),
    agreement,
    at,
  ).ending;
}

/** When the response is due by the agreement; null where none is promised or it has been given. */
function answerDue(terms: CustomerTerms, events: readonly StoredEvent[], now: number) {
  const outcome = foldCase(
    events.map(({ event }) => event),
    terms.agreement,
    now,
  );
  const response = outcome.clocks.find(({ clock }) => clock === "response");
  return response && response.stoppedAt === null ? response.dueAt : null;
}

/** `måndag 30 november 2026 08:00`. */
function whenInWords(at: number, lang: "sv" | "en", zone: string): string {
  return `${formatInstant(new Date(at), lang, zone, "longDate")} ${formatInstant(new Date(at), lang, zone, "time")}`;
}
