import { caseReference } from "@/lib/cases/reference";
import { type FormatLang, formatAmount, formatInstant, formatLocalDate, formatLocalMonth } from "@/lib/format";
import type { KpiId } from "@/lib/measures/catalogue";
import { figureName } from "@/lib/measures/figure-name";
import { capitalised } from "@/lib/measures/format-measure";
import type { Say } from "@/lib/measures/told/told-chart";
import type { Agenda } from "./agenda";
import { ageInDays, type Owner, type Point } from "./point";

export interface AgendaWords {
  lang: FormatLang;
  /** By whole keys: "forums.…", "measures.…". */
  say: Say;
  service: (key: string) => string;
  org: { slug: string; key: string; timeZone: string };
  /** Epoch milliseconds. */
  now: number;
  /** Whether the reader may open the lists of cases behind figures. */
  mayListCases: boolean;
}

export interface Mark {
  text: string;
  tone: "bad" | "warn" | "neutral";
}

/** A point as people read it. */
export interface ToldPoint {
  what: string;
  /** Where its rows are. */
  href: string;
  /** How urgent it is, in a word; null where all of the kind are alike. */
  mark: Mark | null;
  detail: string;
  /** Why it is here. */
  why: string;
  since: string;
}

/** How long it has been so, or until it is due. */
export function ageText({ sinceAt }: Pick<Point, "sinceAt">, { now, say }: Pick<AgendaWords, "now" | "say">): string {
  const days = ageInDays(sinceAt, now);
  return days < 0 ? say("forums.due", { days: -days }) : say("forums.age", { days });
}

/** The headings of groups that hold nothing, as they stand in a sentence. */
export function emptyGroups(
  { groups }: Pick<Agenda, "groups">,
  { lang, say }: Pick<AgendaWords, "lang" | "say">,
): string {
  const names = groups.filter(({ total }) => total === 0).map(({ id }) => say(`forums.group.${id}`));
  // A word begins small there; an abbreviation stays as it is.
  const inside = names.map((name) =>
    /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name,
  );
  return new Intl.ListFormat(lang, { type: "conjunction" }).format(inside);
}

/** Names with the role that they answer by; the role alone is vacant. */
export function ownerText({ names, role }: Owner, { say }: Pick<AgendaWords, "say">): string {
  const called = role && say(`access.roles.${role}`);
  if (names.length === 0) return called ? say("forums.vacant", { role: called }) : say("forums.noOwner");
  return called ? `${names.join(", ")} – ${called}` : names.join(", ");
}

export function dateOf(at: Date | number, { lang, org }: Pick<AgendaWords, "lang" | "org">): string {
  return formatInstant(new Date(at), lang, org.timeZone, "date");
}

export function dayOf(date: string, { lang }: Pick<AgendaWords, "lang">): string {
  return formatLocalDate(date, lang);
}

export function monthOf(month: string, { lang }: Pick<AgendaWords, "lang">): string {
  return formatLocalMonth(month, lang);
}

/** Months in their order, the year after the last of each: "dec. 2025, mars och okt. 2026". */
export function monthsOf(months: readonly string[], { lang }: Pick<AgendaWords, "lang">): string {
  const named = months.map((month, index) => {
    const isLast = month.slice(0, 4) !== months[index + 1]?.slice(0, 4);
    return formatLocalMonth(month, lang, isLast ? "shortMonth" : "monthName");
  });
  return new Intl.ListFormat(lang, { type: "conjunction" }).format(named);
}

/** The month as what is counted by it is told since when. */
export function sinceMonth(month: string, words: Pick<AgendaWords, "lang">): string {
  return capitalised(monthOf(month, words));
}

export function moneyOf(amount: bigint, currency: string, { lang }: Pick<AgendaWords, "lang">, signed = false): string {
  return formatAmount(amount, lang, currency, signed);
}

export function referenceOf(number: number, { org }: Pick<AgendaWords, "org">): string {
  return caseReference(org.key, number);
}

/** What a figure of the catalogue is called. */
export function figureOf(kpi: KpiId, { say }: Pick<AgendaWords, "say">): string {
  return figureName(kpi, (key, values) => say(`measures.${key}`, values));
}

/** What there is to say, one after the other. */
export function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part).join(" · ");
}
