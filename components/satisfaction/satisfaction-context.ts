import { categoryOf } from "@/lib/cases/follow/categories";
import type { FormatLang } from "@/lib/format";
import { routes } from "@/lib/routes";
import type { AnswerFilter } from "@/lib/satisfaction/answer-filter";
import { textOfAnswerFilter } from "@/lib/satisfaction/answer-filter";
import type { SurveyAxis } from "@/lib/satisfaction/figures";

/** What every part of the pages of satisfaction needs to name things and to lead to the answers behind a figure. */
export interface SatisfactionContext {
  lang: FormatLang;
  nameOn: (axis: SurveyAxis, key: string) => string;
  /** Null for those who may see the figures but not each answer. */
  answersHref: (filter: Partial<AnswerFilter>) => string | null;
}

interface Named {
  org: string;
  lang: FormatLang;
  services: ReadonlyMap<string, string>;
  sites: ReadonlyMap<string, string>;
  mayRead: boolean;
  words: { unknown: string; priority: (priority: string) => string };
}

export function satisfactionContext({ org, lang, services, sites, mayRead, words }: Named): SatisfactionContext {
  return {
    lang,
    nameOn: (axis, key) => {
      if (axis === "priority") return words.priority(key);
      if (key === "") return words.unknown;
      if (axis === "category") return categoryOf(key)?.name[lang] ?? key;
      return (axis === "service" ? services : sites).get(key) ?? key;
    },
    answersHref: (filter) => (mayRead ? routes.customer.surveyAnswers(org, textOfAnswerFilter(filter)) : null),
  };
}
