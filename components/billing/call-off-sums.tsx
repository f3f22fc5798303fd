import { useLocale, useTranslations } from "next-intl";
import { Stat, StatGroup } from "@/components/ui/stat";
import type { UnderWay } from "@/lib/billing/call-offs/sums";
import { amountText } from "./amount";

interface CallOffSumsProps {
  sums: { counted: UnderWay; offered: UnderWay; requested: number };
  currency: string;
}

/** What is under way: ordered and counted, offered and not counted, and what waits for a price. */
export function CallOffSums({ sums, currency }: CallOffSumsProps) {
  const t = useTranslations("callOffs.sum");
  const lang = useLocale();
  const value = ({ perMonth }: UnderWay) => t("perMonth", { amount: amountText(perMonth, currency, lang, true) });
  const once = ({ oneOff }: UnderWay) =>
    oneOff === 0n ? "" : ` · ${t("once", { amount: amountText(oneOff, currency, lang, true) })}`;
  const small = "[&>dd:first-of-type]:text-xl";
  return (
    <StatGroup>
      <Stat
        className={small}
        label={t("counted")}
        value={value(sums.counted)}
        note={`${t("countedNote", { n: sums.counted.n })}${once(sums.counted)}`}
      />
      <Stat
        className={small}
        label={t("offered")}
        value={value(sums.offered)}
        note={`${t("offeredNote", { n: sums.offered.n })}${once(sums.offered)}`}
      />
      <Stat
        className={small}
        label={t("requested")}
        value={sums.requested}
        note={t("requestedNote", { n: sums.requested })}
      />
    </StatGroup>
  );
}
