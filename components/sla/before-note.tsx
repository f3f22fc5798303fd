import { useTranslations } from "next-intl";
import { type FormatLang, formatLocalMonth } from "@/lib/format";
import type { Unit } from "@/lib/measures/catalogue";
import type { Comparison } from "@/lib/measures/comparison";
import { formatDifference, formatValue } from "@/lib/measures/format-measure";
import type { Period } from "@/lib/measures/periods";

interface BeforeNoteProps {
  comparison: Comparison;
  unit: Unit;
  /** The months that it is held against. */
  previous: Pick<Period, "from" | "to">;
  lang: FormatLang;
  /** Whether it says that it became better or worse. */
  isJudged?: boolean;
}

/** How a figure was before, and what has changed; nothing where it is held against nothing. */
export function BeforeNote({ comparison, unit, previous, lang, isJudged = true }: BeforeNoteProps) {
  const t = useTranslations("measures");
  const { difference, previous: value, isBetter } = comparison;
  if (difference === null || value === null) return null;
  const sized = formatDifference(difference, unit, lang);
  const change = difference === 0 ? t("same") : unit === "share" ? t("points", { change: sized }) : sized;
  const months = {
    from: formatLocalMonth(previous.from, lang, "shortMonth"),
    to: formatLocalMonth(previous.to, lang, "shortMonth"),
  };
  return (
    <span className="first-letter:uppercase">
      {isJudged && isBetter !== null && (
        <span className={isBetter ? "font-medium text-good" : "font-medium text-bad"}>
          {t(isBetter ? "better" : "worse")}{" "}
        </span>
      )}
      {t(previous.from === previous.to ? "beforeOne" : "before", {
        ...{ change, value: formatValue(value, unit, lang) },
        ...months,
      })}
    </span>
  );
}
