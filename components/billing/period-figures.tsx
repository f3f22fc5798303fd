import { useLocale, useTranslations } from "next-intl";
import { InfoTip } from "@/components/ui/info-tip";
import { Stat, StatGroup } from "@/components/ui/stat";
import type { Deviation } from "@/lib/billing/contract/deviations";
import { formatLocalMonth } from "@/lib/format";
import type { MonthKey } from "@/lib/time/local-month";
import { amountText } from "./amount";

/** Price questions that waited at the end of a month, or wait now. */
export interface QuestionsThen {
  open: number;
  oldestDays: number | null;
  until: MonthKey | null;
}

interface PeriodFiguresProps {
  currency: string;
  total: bigint;
  lines: number;
  /** Null when the period before has nothing. */
  before: { name: string; amount: bigint } | null;
  previousName: string;
  oneOff: bigint;
  credits: bigint;
  deviations: readonly Deviation[] | null;
  questions: QuestionsThen;
}

/** What the forum asks first: how much, how much more or less, and what is not as agreed. */
export function PeriodFigures(props: PeriodFiguresProps) {
  const { currency, total, lines, before, previousName, oneOff, credits, deviations, questions } = props;
  const t = useTranslations("billing.figure");
  const lang = useLocale();
  const money = (amount: bigint, signed = false) => amountText(amount, currency, lang, signed);
  const off = deviations?.reduce((all, { amount }) => all + amount, 0n) ?? 0n;
  const { oldestDays, until } = questions;
  const waited =
    oldestDays === null
      ? t(until ? "noneThen" : "noQuestions")
      : t(until ? "oldestThen" : "oldest", { days: oldestDays });
  const small = "[&>dd:first-of-type]:text-xl";
  return (
    <StatGroup>
      <Stat
        className={small}
        label={t("total")}
        info={
          <InfoTip label={t("howCounted", { name: t("total") })} title={t("total")}>
            <p>{t("totalHow")}</p>
          </InfoTip>
        }
        value={money(total)}
        note={t("lines", { n: lines })}
      />
      <Stat
        className={small}
        label={t("difference", { period: previousName })}
        value={before ? money(total - before.amount, true) : "–"}
        note={before ? t("before", { amount: money(before.amount) }) : t("noBefore")}
      />
      <Stat className={small} label={t("once")} value={money(oneOff)} />
      <Stat className={small} label={t("credits")} value={money(credits)} />
      <Stat
        className={small}
        label={t("deviations")}
        tone={deviations && deviations.length > 0 ? "warn" : "neutral"}
        value={deviations === null ? "–" : money(off, true)}
        note={deviations && t("deviationsNote", { n: deviations.length })}
      />
      <Stat
        className={small}
        label={
          questions.until ? t("questionsThen", { month: formatLocalMonth(questions.until, lang) }) : t("questions")
        }
        value={questions.open}
        note={waited}
      />
    </StatGroup>
  );
}
