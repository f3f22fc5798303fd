import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Stat, StatGroup } from "@/components/ui/stat";
import type { CallOffEffect as Effect } from "@/lib/billing/call-offs/effect";
import { type CallOffState, isCounted, isOver } from "@/lib/billing/call-offs/lifecycle";
import { formatLocalMonth } from "@/lib/format";
import { amountText } from "./amount";

interface CallOffEffectProps {
  callOff: { state: CallOffState; currency: string; oneOff: bigint | null };
  effect: Effect;
  year: { year: number; effect: bigint };
  /** Whether the contract's quantities name it. */
  isNamed: boolean;
}

/** What a call-off comes to, and whether the forecast holds it. */
export function CallOffEffect({ callOff: { state, currency, oneOff }, effect, year, isNamed }: CallOffEffectProps) {
  const t = useTranslations("callOffs.page");
  const lang = useLocale();
  const month = formatLocalMonth(effect.from, lang);
  const money = (amount: bigint) => amountText(amount, currency, lang, true);
  const small = "[&>dd:first-of-type]:text-xl";
  const counted = isCounted(state);
  return (
    <>
      <Notice kind={counted ? "good" : "info"}>
        {counted ? t("counted", { month }) : isOver(state) ? t("over") : t("notCounted")}
        {counted && ` ${isNamed ? t("named") : t("notNamed")}`}
      </Notice>
      <StatGroup>
        <Stat className={small} label={t("perMonth", { month })} value={money(effect.perMonth)} />
        <Stat
          className={small}
          label={t("once")}
          value={oneOff === null ? "–" : money(oneOff)}
          note={oneOff === null && !isOver(state) ? t("noOffer") : undefined}
        />
        <Stat className={small} label={t("onYear", { year: String(year.year) })} value={money(year.effect)} />
      </StatGroup>
    </>
  );
}
