import { parsePeriod } from "../period";
import { type LineKind, lineKinds } from "./draft";

/** Which lines are meant; months are inclusive. */
export interface LineFilter {
  currency: string;
  from: string;
  to: string;
  /** None is all. */
  kinds: readonly LineKind[];
  service: string | null;
  item: string | null;
  costCentre: string | null;
}

/** Lines of one file; a spreadsheet of more is read by nobody. The file and the page say where it stops. */
export const mostExported = 50_000;

/** How an address says "without it": an empty value would be no value. */
const without = "~";

export function filterWord(text: string): string {
  return text === "" ? without : text;
}

/** What a page's address says of lines, `otherwise` where it says nothing that can be meant. */
export function lineFilterOf(
  query: Readonly<Record<string, string | undefined>>,
  otherwise: { currency: string; from: string; to: string },
): LineFilter {
  const period = parsePeriod(query.period ?? "");
  const kinds = (query.kind ?? "").split(",").filter((kind): kind is LineKind => lineKinds.includes(kind as LineKind));
  const word = (text: string | undefined) => (text === undefined ? null : text === without ? "" : text.slice(0, 200));
  return {
    currency: /^[A-Z]{3}$/.test(query.currency ?? "") ? (query.currency as string) : otherwise.currency,
    from: period?.from ?? otherwise.from,
    to: period?.to ?? otherwise.to,
    kinds,
    service: word(query.service),
    item: word(query.item),
    costCentre: word(query.centre),
  };
}
