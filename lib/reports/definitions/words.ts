import type { Say } from "@/lib/measures/told/told-chart";
import type { FigureHeads } from "../model/figure-table";
import type { ReportLang } from "../model/model";
import type { SheetNames } from "../model/sheets";
import type { BookWords } from "../pdf/book";

/** The words of the language that a report is made in, by where they stand, and what the customer's services are called. */
export interface ReportWords {
  lang: ReportLang;
  timeZone: string;
  packs: Say;
  measures: Say;
  reports: Say;
  satisfaction: Say;
  billing: Say;
  /** By whole keys: "forums.…". */
  whole: Say;
  service: (key: string) => string;
}

/** The words that stand in a PDF beside its report's own. */
export function bookWordsOf(packs: Say): BookWords {
  return {
    contents: packs("contents"),
    heads: headsOf(packs),
    page: (page, of) => packs("page", { page, of }),
    more: (n) => packs("more", { n }),
  };
}

export function headsOf(packs: Say): FigureHeads {
  const name = (key: string) => packs(`heads.${key}`);
  return {
    ...{ name: name("name"), value: name("value"), promised: name("promised"), n: name("n") },
    ...{ excluded: name("excluded"), definition: name("definition") },
  };
}

export function sheetNamesOf(packs: Say): SheetNames {
  const name = (key: string) => packs(`sheets.${key}`);
  return {
    ...{ about: name("about"), figures: name("figures"), definitions: name("definitions") },
    ...{ section: name("section"), unit: name("unit"), shown: name("shown"), ...headsOf(packs) },
  };
}
