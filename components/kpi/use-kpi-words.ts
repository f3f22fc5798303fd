import { useLocale, useTranslations } from "next-intl";
import { useFigureName } from "@/components/sla/use-figure-name";
import type { Tone } from "@/components/ui/tone";
import { formatLocalMonth } from "@/lib/format";
import type { Unit } from "@/lib/measures/catalogue";
import type { Followed, Verdict } from "@/lib/measures/custom/followed";
import { formatAgainst, formatAimed, formatValue } from "@/lib/measures/format-measure";

export const verdictTones = {
  met: "good",
  warned: "warn",
  missed: "bad",
  untargeted: "neutral",
  no_data: "neutral",
} as const satisfies Record<Verdict, Tone>;

/** How figures that are followed are named and told in the reader's language. */
export function useKpiWords() {
  const lang = useLocale();
  const measures = useTranslations("measures");
  const figureName = useFigureName();
  return {
    lang,
    nameOf: ({ kpi, name }: Pick<Followed, "kpi" | "name">) => (kpi ? figureName(kpi) : name),
    shown: (value: number | null, unit: Unit, currency?: string | null) =>
      value === null ? measures("noData") : formatValue(value, unit, lang, null, currency ?? undefined),
    /** A level that is aimed at, promised or warned of, with the decimals it was decided with. */
    level: (value: number, unit: Unit, currency?: string | null) =>
      formatAimed(value, unit, lang, currency ?? undefined),
    /** A value beside its target, never rounded onto it from the side that misses it. */
    judged: (
      value: number | null,
      { unit, direction }: Pick<Followed, "unit" | "direction">,
      target: number | null | undefined,
      currency?: string | null,
    ) => {
      if (value === null) return measures("noData");
      return formatAgainst(value, { unit, direction, target: target ?? null }, lang, currency ?? undefined);
    },
    monthOf: (month: string) => formatLocalMonth(month, lang),
  };
}
