import { useLocale, useTranslations } from "next-intl";
import type { Tone } from "@/components/ui/tone";
import { formatLocalMonth } from "@/lib/format";
import type { Unit } from "@/lib/measures/catalogue";
import type { Followed, Verdict } from "@/lib/measures/custom/followed";
import { formatValue } from "@/lib/measures/format-measure";

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
  return {
    lang,
    nameOf: ({ kpi, name }: Pick<Followed, "kpi" | "name">) => (kpi ? measures(`kpi.${kpi}.name`) : name),
    shown: (value: number | null, unit: Unit, currency?: string | null) =>
      value === null ? measures("noData") : formatValue(value, unit, lang, null, currency ?? undefined),
    monthOf: (month: string) => formatLocalMonth(month, lang),
  };
}
