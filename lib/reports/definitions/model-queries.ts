import "server-only";
import { createTranslator } from "use-intl/core";
import type { Scope } from "@/lib/access/scope";
import { formatInstant, formatLocalMonth } from "@/lib/format";
import { listForumActions } from "@/lib/forums/actions/queries";
import { readAgenda } from "@/lib/forums/agenda/queries";
import enAccess from "@/lib/i18n/messages/en/access.json";
import enBilling from "@/lib/i18n/messages/en/billing.json";
import enForums from "@/lib/i18n/messages/en/forums.json";
import enKpi from "@/lib/i18n/messages/en/kpi.json";
import enMeasures from "@/lib/i18n/messages/en/measures.json";
import enPacks from "@/lib/i18n/messages/en/packs.json";
import enReports from "@/lib/i18n/messages/en/reports.json";
import enSatisfaction from "@/lib/i18n/messages/en/satisfaction.json";
import svAccess from "@/lib/i18n/messages/sv/access.json";
import svBilling from "@/lib/i18n/messages/sv/billing.json";
import svForums from "@/lib/i18n/messages/sv/forums.json";
import svKpi from "@/lib/i18n/messages/sv/kpi.json";
import svMeasures from "@/lib/i18n/messages/sv/measures.json";
import svPacks from "@/lib/i18n/messages/sv/packs.json";
import svReports from "@/lib/i18n/messages/sv/reports.json";
import svSatisfaction from "@/lib/i18n/messages/sv/satisfaction.json";
import { capitalised } from "@/lib/measures/format-measure";
import type { Say } from "@/lib/measures/told/told-chart";
import { getServiceNames } from "@/lib/organisation/queries";
import { localDateAt } from "@/lib/time/local-date";
import { type MonthKey, monthAt } from "@/lib/time/local-month";
import { getLogo, getLogoFacts } from "../logo/queries";
import { isEmpty, type ReportLang, type ReportModel, type ReportSection } from "../model/model";
import { composed } from "../own/definition";
import type { ReportedCustomer } from "../sla/content-queries";
import { actionTable } from "./action-table";
import { agendaSection } from "./agenda-section";
import { billingSection } from "./billing-section";
import type { ClosedMonth } from "./closed";
import { type Levels, readBilling, readClosed, readKnowledge, readLevels, readSatisfaction } from "./content-queries";
import { followUpSection } from "./follow-up-section";
import type { ForumSection, SectionId } from "./kinds";
import { knowledgeSection } from "./knowledge-section";
import { availabilitySection, caseSection, levelSection } from "./level-sections";
import { planOf, type ReportWish } from "./plan";
import { satisfactionSection } from "./satisfaction-section";
import type { ReportWords } from "./words";

/**
 * A month's report for the reader of the scope at `now` (epoch milliseconds): only the sections they may see, by the same
 * readings as the pages. Null for a month that has not begun, and where there is no section for them.
 */
export async function readReport(
  scope: Scope,
  org: ReportedCustomer,
  wish: ReportWish,
  reader: string,
  now: number,
): Promise<ReportModel | null> {
  const { kind, month, lang, definition, onPage = false } = wish;
  const current = monthAt(now, org.timeZone);
  const plan = planOf(wish, (permission) => scope.orgs(permission).includes(org.id));
  const ids = plan.map(({ id }) => id);
  if (ids.length === 0 || month > current) return null;
  const services = await getServiceNames(scope, org.id, lang);
  const words = wordsOf(lang, org.timeZone, (key) => services.get(key) ?? key);
  const ofLevels: SectionId[] = ["levels", "availability", "cases", "followUp"];
  const closed = await readClosed(scope, org.id, month);
  const levels = ids.some((id) => ofLevels.includes(id)) ? await readLevels(scope, org, { month, closed }, now) : null;
  const sections: ReportSection[] = [];
  for (const { id, part } of plan) {
    const section = await readSection(scope, id, { org, month, closed, levels, words, now });
    if (section) sections.push(part ? composed(section, part) : section);
  }
  const { packs } = words;
  const logo = onPage ? await getLogoFacts(scope, org.id) : await getLogo(scope, org.id);
  const time = (at: Date) => formatInstant(at, lang, org.timeZone);
  return {
    ...{ kind, lang, timeZone: org.timeZone, asOf: now, sections },
    ...{ title: definition?.name ?? packs(`kind.${kind}`), customer: org.name, period: formatLocalMonth(month, lang) },
    logo: logo && { ...logo, alt: packs("logo.alt", { org: org.name }) },
    facts: [
      { name: packs("fact.period"), value: capitalised(formatLocalMonth(month, lang)) },
      { name: packs("fact.state"), value: stateText(month === current, closed, packs, time) },
      { name: packs("fact.counted"), value: time(new Date(now)) },
      ...(levels && (levels.frozenAt || !closed)
        ? [{ name: packs("fact.levels"), value: frozenText(levels, packs, time) }]
        : []),
      ...(isEmpty({ sections }) ? [{ name: packs("fact.content"), value: packs("fact.nothing") }] : []),
      { name: packs("fact.reader"), value: reader },
    ],
  };
}

function stateText(goesOn: boolean, closed: ClosedMonth | null, packs: Say, time: (at: Date) => string): string {
  if (closed) return packs("fact.closed", { when: time(new Date(closed.closedAt)) });
  return packs(goesOn ? "fact.open" : "fact.ended");
}

function frozenText({ frozenAt }: Levels, packs: Say, time: (at: Date) => string): string {
  return frozenAt ? packs("fact.frozen", { when: time(frozenAt) }) : packs("fact.live");
}

interface Reading {
  org: ReportedCustomer;
  month: MonthKey;
  closed: ClosedMonth | null;
  levels: Levels | null;
  words: ReportWords;
  now: number;
}

async function readSection(
  scope: Scope,
  id: SectionId,
  { org, month, closed, levels, words, now }: Reading,
): Promise<ReportSection | null> {
  switch (id) {
    case "operative":
    case "tactical":
    case "strategic":
      return readForum(scope, org, { level: id, month, words, now });
    case "levels":
      return levels && levelSection(levels, words);
    case "availability":
      return levels && availabilitySection(levels, words);
    case "cases":
      return levels && caseSection(levels, words);
    case "followUp":
      return levels?.rows ? followUpSection(levels.rows, words) : null;
    case "satisfaction":
      return satisfactionSection(await readSatisfaction(scope, org, month, now), closed, words);
    case "knowledge":
      return knowledgeSection(await readKnowledge(scope, org, month, now), closed, words);
    case "billing":
      return billingSection(await readBilling(scope, org, { month, lang: words.lang }, now), closed, words);
  }
}

/** What a forum is to take up, and its own action list for those who take part in it. */
async function readForum(
  scope: Scope,
  org: ReportedCustomer,
  { level, month, words, now }: { level: ForumSection; month: MonthKey; words: ReportWords; now: number },
): Promise<ReportSection> {
  const agenda = await readAgenda(scope, org, { level, lang: words.lang, month }, now);
  const section = agendaSection(agenda, org, words, now);
  const list = actionTable(await listForumActions(scope, org), level, words, localDateAt(now, org.timeZone));
  return list ? { ...section, blocks: [...section.blocks, list] } : section;
}

const texts = {
  sv: {
    ...{ packs: svPacks, measures: svMeasures, reports: svReports, satisfaction: svSatisfaction, billing: svBilling },
    ...{ forums: svForums, kpi: svKpi, access: svAccess },
  },
  en: {
    ...{ packs: enPacks, measures: enMeasures, reports: enReports, satisfaction: enSatisfaction, billing: enBilling },
    ...{ forums: enForums, kpi: enKpi, access: enAccess },
  },
};

/** Said in a language that is not the request's: of a subscription, of a command, or as a reader has chosen. */
export function wordsOf(lang: ReportLang, timeZone: string, service: (key: string) => string): ReportWords {
  const messages = texts[lang];
  const say = (of: keyof typeof messages): Say => {
    const translate = createTranslator({ locale: lang, messages: messages[of] as Record<string, unknown> });
    return (key, values) => translate(key as never, values as never);
  };
  return {
    ...{ lang, timeZone, service, packs: say("packs"), measures: say("measures"), reports: say("reports") },
    ...{ satisfaction: say("satisfaction"), billing: say("billing") },
    whole: (key, values) => {
      const [of = "", ...rest] = key.split(".");
      return say(of as keyof typeof messages)(rest.join("."), values);
    },
  };
}
