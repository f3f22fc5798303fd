import type { BarName, Bridge } from "@/lib/billing/bridge/bridge";
import type { MonthTotal, Share } from "@/lib/billing/bridge/sides";
import type { Deviation } from "@/lib/billing/contract/deviations";
import type { BillingNames } from "@/lib/billing/names";
import type { countQuestions } from "@/lib/billing/questions/queries";
import { formatAmount, formatDecimal, formatLocalMonth, formatNumber } from "@/lib/format";
import type { ReportCell, ReportFigure, ReportSection, ReportTable } from "../model/model";
import type { ClosedMonth } from "./closed";
import type { ReportWords } from "./words";

/** A month's invoicing in the currency of the contract; null without an invoice ever. */
export interface BillingContent {
  currency: string;
  month: string;
  previous: string;
  total: bigint;
  lines: number;
  oneOff: bigint;
  credits: bigint;
  /** Null when the month before has nothing. */
  bridge: Bridge | null;
  services: readonly Share[];
  centres: readonly Share[];
  months: readonly MonthTotal[];
  /** Null without a contract in the currency. */
  deviations: readonly Deviation[] | null;
  questions: Awaited<ReturnType<typeof countQuestions>>;
  names: BillingNames;
}

export function billingSection(
  content: BillingContent | null,
  closed: ClosedMonth | null,
  words: ReportWords,
): ReportSection {
  const { billing: t, packs } = words;
  const head = { id: "billing", title: packs("section.billing") };
  if (content === null) return { ...head, blocks: [{ kind: "text", paragraphs: [t("emptyLead")] }] };
  const { bridge, deviations } = content;
  if (content.lines === 0) {
    const nothing = t("nothing", { period: formatLocalMonth(content.month, words.lang) });
    return { ...head, blocks: [{ kind: "text", paragraphs: [`${nothing}.`] }, monthTable(content, words)] };
  }
  return {
    ...head,
    blocks: [
      {
        kind: "text",
        paragraphs: [packs("billing.lead", { currency: content.currency }), ...closedTotal(content, closed, words)],
      },
      {
        kind: "figures",
        id: "billing-figures",
        title: packs("billing.figures"),
        note: null,
        figures: figuresOf(content, words),
      },
      ...(bridge ? [bridgeTable(bridge, content, words)] : []),
      shareTable("service", content.services, content, words),
      shareTable("costCentre", content.centres, content, words),
      monthTable(content, words),
      ...(deviations && deviations.length > 0 ? [deviationTable(deviations, content, words)] : []),
    ],
  };
}

/** An invoice that came after the month was closed restates its total: what was frozen is said beside it. */
function closedTotal({ currency, total }: BillingContent, closed: ClosedMonth | null, words: ReportWords): string[] {
  const frozen = closed?.figures.get("billing.invoiced");
  if (!frozen || frozen.value === null || frozen.currency !== currency) return [];
  const was = BigInt(Math.round(frozen.value));
  return was === total ? [] : [words.packs("billing.restated", { value: money(was, currency, words).shown })];
}

/** An amount as people read it, exact to the hundredth, and as a number of the currency. */
function money(
  amount: bigint,
  currency: string,
  { lang }: ReportWords,
  signed = false,
): { shown: string; value: number } {
  return { shown: formatAmount(amount, lang, currency, signed), value: Number(amount) / 100 };
}

function figuresOf(content: BillingContent, words: ReportWords): ReportFigure[] {
  const { currency, lines, bridge, deviations, questions, previous } = content;
  const { billing: t, packs, lang } = words;
  const amount = (key: string, name: string, sum: bigint | null, n: number, signed = false): ReportFigure => ({
    ...{
      key: `billing.${key}`,
      name,
      unit: currency,
      promised: null,
      n,
      excluded: 0,
      definition: packs(`billing.how.${key}`),
    },
    ...(sum === null ? { value: null, shown: t("noData") } : money(sum, currency, words, signed)),
  });
  const off = deviations?.reduce((all, deviation) => all + deviation.amount, 0n) ?? null;
  return [
    { ...amount("total", t("figure.total"), content.total, lines), definition: t("figure.totalHow") },
    amount(
      "difference",
      t("figure.difference", { period: formatLocalMonth(previous, lang) }),
      bridge?.difference ?? null,
      lines,
      true,
    ),
    amount("once", t("figure.once"), content.oneOff, lines),
    amount("credits", t("figure.credits"), content.credits, lines),
    amount("deviations", t("figure.deviations"), off, deviations?.length ?? 0, true),
    {
      ...{ key: "billing.questions", name: t("figure.questions"), unit: packs("billing.count"), promised: null },
      ...{ value: questions.open, shown: formatNumber(questions.open, lang), n: questions.open, excluded: 0 },
      definition: packs("billing.how.questions"),
    },
  ];
}

function bridgeTable({ before, after, bars }: Bridge, content: BillingContent, words: ReportWords): ReportTable {
  const { currency, month, previous } = content;
  const { billing: t, lang } = words;
  const [then, now] = [formatLocalMonth(previous, lang), formatLocalMonth(month, lang)];
  const cell = (amount: bigint, signed: boolean): ReportCell => money(amount, currency, words, signed);
  return {
    ...{ kind: "table", id: "bridge", title: t("bridge.title", { period: now, previous: then }), drawn: null },
    note: t("bridge.how"),
    columns: [
      { title: t("bridge.bar"), numeric: false },
      { title: t("bridge.effect"), numeric: true },
    ],
    rows: [
      [t("bridge.before", { period: then }), cell(before, false)],
      ...bars.map(({ name, effect }: { name: BarName; effect: bigint }) => [
        t(`bridge.name.${name}`),
        cell(effect, true),
      ]),
      [t("bridge.after", { period: now }), cell(after, false)],
    ],
  };
}

function shareTable(
  by: "service" | "costCentre",
  shares: readonly Share[],
  content: BillingContent,
  words: ReportWords,
): ReportTable {
  const { billing: t } = words;
  const { currency, names } = content;
  const name = (key: string) => {
    if (key === "") return t(by === "service" ? "shares.noService" : "shares.none");
    return by === "service" ? names.service(key) : key;
  };
  return {
    ...{ kind: "table", id: `billing-${by}`, title: t(`shares.${by}`), note: null, drawn: null },
    columns: [
      { title: t(`column.${by}`), numeric: false },
      ...["amount", "before", "change", "lines"].map((key) => ({ title: t(`column.${key}`), numeric: true })),
    ],
    rows: shares.map(({ key, amount, before, lines }): ReportCell[] => [
      ...[name(key), money(amount, currency, words)],
      before === null ? "–" : money(before, currency, words),
      before === null ? "–" : money(amount - before, currency, words, true),
      { shown: formatNumber(lines, words.lang), value: lines },
    ]),
  };
}

function monthTable({ months, currency }: BillingContent, words: ReportWords): ReportTable {
  const { billing: t, packs, lang } = words;
  const title = t("months.title");
  return {
    ...{ kind: "table", id: "billing-months", title, note: t("months.note") },
    columns: [
      { title: t("column.month"), numeric: false },
      { title: t("column.amount"), numeric: true },
    ],
    rows: months.map(({ month, amount }) => [
      formatLocalMonth(month, lang, "shortMonth"),
      money(amount, currency, words),
    ]),
    drawn: {
      form: "bar",
      columns: [1],
      unit: currency,
      scale: "money",
      alt: packs("chartAlt", { title, columns: t("column.amount") }),
    },
  };
}

function deviationTable(
  deviations: readonly Deviation[],
  { currency, names }: BillingContent,
  words: ReportWords,
): ReportTable {
  const { billing: t, lang } = words;
  const shown = (rule: Deviation["rule"], text: string) =>
    rule === "price" || rule === "quantity" ? formatDecimal(text, lang, rule === "price" ? 2 : 0) : text || "–";
  const titles = ["rule", "item", "costCentre", "invoiced", "expected", "amount"];
  return {
    ...{ kind: "table", id: "deviations", title: t("deviations.title"), note: t("deviations.note"), drawn: null },
    columns: titles.map((key, index) => ({ title: t(`column.${key}`), numeric: index > 2 })),
    rows: deviations.map(({ rule, service, item, costCentre, invoiced, expected, amount }) => [
      ...[t(`deviations.rule.${rule}`), names.item(service, item), costCentre || "–"],
      ...[shown(rule, invoiced), shown(rule, expected), money(amount, currency, words, true)],
    ]),
  };
}
