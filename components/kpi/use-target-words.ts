import { useTranslations } from "next-intl";
import { catalogue, type KpiId, type Unit } from "@/lib/measures/catalogue";
import { asWritten } from "@/lib/measures/custom/own-unit";
import { useKpiWords } from "./use-kpi-words";

/** What is said beside the field of a target: its unit, and what the catalogue has to begin from. */
export function useTargetWords() {
  const t = useTranslations("kpi.form");
  const { lang, level } = useKpiWords();
  const unitHint = (unit: Unit) => t("targetHint", { unit: t(`unitNames.${nameOf(unit)}`) });
  return {
    unitName: (unit: Unit) => t(`unitNames.${nameOf(unit)}`),
    unitHint,
    written: (value: number | null | undefined, unit: Unit) => (value == null ? "" : asWritten(value, unit, lang)),
    /** The catalogue's own target of a figure as a person writes it, empty where it has none, and the sentence beside it. */
    offer: (kpi: KpiId) => {
      const { unit, target } = usual(kpi);
      if (target === undefined) return { target: "", hint: `${t("noDefault")} ${unitHint(unit)}` };
      const hint = `${t("filledIn", { target: level(target, unit) })} ${unitHint(unit)}`;
      return { target: asWritten(target, unit, lang), hint };
    },
    /** The catalogue's own target in a sentence; empty where it has none. */
    usualTarget: (kpi: KpiId | null) => {
      const { unit, target } = kpi ? usual(kpi) : {};
      return unit === undefined || target === undefined ? "" : t("usualTarget", { target: level(target, unit) });
    },
  };
}

/** Only some entries of the catalogue name a target. */
const usual = (kpi: KpiId): { unit: Unit; target?: number } => catalogue[kpi];

function nameOf(unit: Unit): "share" | "hours" | "money" | "number" {
  if (unit === "share" || unit === "money") return unit;
  return unit.endsWith("_ms") ? "hours" : "number";
}
