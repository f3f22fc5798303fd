import type { FormatLang } from "@/lib/format";
import { type FormProblems, type FormValues, linesOf } from "@/lib/sla/agreement-form";
import { type Decimal, decimalOf, multiply, roundTo, textOf } from "../decimal";
import { typedText } from "../typed-number";
import { clauseOf, type FormFrame, type ProposalRead, problem } from "./form-frame";
import type { Price } from "./prices";
import { tiersField, typedDay, typedMonths, typedNumber, typedTiers } from "./typed";

/** Rows of a price list that a form takes. */
const mostRows = 200;

/** A whole new price list: lines `p0.item`, `p0.price` and so on. A line without article and price is no line. */
export function readPrices(values: FormValues, { head, services, lang }: FormFrame): ProposalRead {
  const problems: FormProblems = {};
  const from = typedDay(values.validFrom);
  if (from === null) problems.validFrom = problem("day");
  else if (head && (from < head.from || (head.to !== null && from > head.to))) problems.validFrom = problem("outside");
  else if (!from.endsWith("-01")) problems.validFrom = problem("first_of_month");
  const indexClause = clauseOf(values, problems);
  const rows = rowsOf(values, { services, lang }, problems);
  if (rows.length === 0 && Object.keys(problems).length === 0) problems.validFrom = problem("no_price");
  if (from === null || Object.keys(problems).length > 0) return { problems };
  return { proposal: { what: "prices", note: "", from, indexClause, rows } };
}

function rowsOf(
  values: FormValues,
  { services, lang }: Pick<FormFrame, "services" | "lang">,
  problems: FormProblems,
): Price[] {
  const seen = new Set<string>();
  const lines = linesOf(values, "p");
  if (lines.length > mostRows) problems.validFrom = problem("too_many");
  return lines.slice(0, mostRows).flatMap((line): Price[] => {
    const read = (name: string) => (values[`p${line}.${name}`] ?? "").trim();
    const wrong = (name: string, what: string) => {
      problems[`p${line}.${name}`] = problem(what);
    };
    if (read("item") === "" && read("price") === "" && read("name") === "") return [];
    const [service, item, name, unit] = [read("service"), read("item"), read("name"), read("unit")];
    if (!services.includes(service)) wrong("service", "service");
    if (item === "" || item.length > 120) wrong("item", "item");
    else if (seen.has(`${service} ${item}`)) wrong("item", "twice");
    seen.add(`${service} ${item}`);
    if (name === "" || name.length > 120) wrong("name", "name");
    if (unit === "" || unit.length > 40) wrong("unit", "unit");
    const unitPrice = typedNumber(read("price"), lang);
    if (unitPrice === null) wrong("price", "price");
    const tiers = typedTiers(read("tiers"), lang);
    if (tiers === null) wrong("tiers", "tiers");
    const bindingUntil = typedDay(read("binding"));
    if (read("binding") !== "" && bindingUntil === null) wrong("binding", "day");
    const noticeMonths = typedMonths(read("notice"));
    if (read("notice") !== "" && noticeMonths === null) wrong("notice", "months");
    if (unitPrice === null || tiers === null) return [];
    return [{ service, item, name, unit, unitPrice, tiers, bindingUntil, noticeMonths }];
  });
}

/** The form of a list as it stands, to begin another from. */
export function priceFormOf(rows: readonly Price[], lang: FormatLang): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap(({ service, item, name, unit, unitPrice, tiers, bindingUntil, noticeMonths }, line) =>
      Object.entries({
        ...{ service, item, name, unit, price: typedText(unitPrice, lang), tiers: tiersField(tiers, lang) },
        ...{ binding: bindingUntil ?? "", notice: noticeMonths === null ? "" : String(noticeMonths) },
      }).map(([field, text]) => [`p${line}.${field}`, text]),
    ),
  );
}

/** A price and its steps raised by so many per cent, each rounded to the decimals it is written with, at least two. */
export function raisedBy(price: Price, percent: Decimal): Price {
  const scale = percent.scale + 2;
  const factor = { units: percent.units + 10n ** BigInt(scale), scale };
  const raised = (value: Decimal) => roundTo(multiply(value, factor), Math.max(2, value.scale));
  const tiers = price.tiers.map(({ from, price: at }) => ({ from, price: textOf(raised(decimalOf(at))) }));
  return { ...price, unitPrice: raised(price.unitPrice), tiers };
}
