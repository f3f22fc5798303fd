import { useTranslations } from "next-intl";
import { BeforeNote } from "@/components/sla/before-note";
import { TextLink } from "@/components/ui/text-link";
import type { ChangeFigure } from "@/lib/changes/dashboard";
import { type Counting, textOfChangeFilter } from "@/lib/changes/list-filter";
import type { ChangesPage } from "@/lib/changes/loaders";
import { type FormatLang, formatLevel } from "@/lib/format";
import { compare } from "@/lib/measures/comparison";
import { routes } from "@/lib/routes";

interface FigureNoteProps {
  page: ChangesPage;
  figure: ChangeFigure;
  lang: FormatLang;
}

/** What a figure rests on: its target, how it was before, over how many it is computed, and what was left out. */
export function FigureNote({ page, figure, lang }: FigureNoteProps) {
  const t = useTranslations("changes");
  const measures = useTranslations("measures");
  const { dashboard, goals, org, service } = page;
  const { from, to } = dashboard.period;
  const { n, unit, excluded } = dashboard.figures[figure];
  const goal = figure === "finished" ? null : (goals[figure](to)?.share ?? null);
  const leftOut = (reason: string) => {
    const counts = reason as Counting;
    return routes.customer.changeList(
      org.slug,
      textOfChangeFilter({ from, to, counts, service: service ?? undefined }),
    );
  };
  return (
    <>
      {goal !== null && <span>{t("goal", { target: formatLevel(goal, lang) })}</span>}
      <Before page={page} figure={figure} lang={lang} />
      {unit === "share" && <span>{measures("basis.changes", { n })}</span>}
      {excluded.count > 0 && (
        <details>
          <summary className="w-fit rounded-sm hover:text-ink">{measures("excluded", { n: excluded.count })}</summary>
          <ul className="mt-1 grid gap-1.5">
            {excluded.reasons.map(({ reason, count }) => (
              <li key={reason}>
                <TextLink href={leftOut(reason)}>
                  {measures("excludedItem", { count, reason: measures(`reason.${reason}`) })}
                </TextLink>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Before({ page: { dashboard }, figure, lang }: FigureNoteProps) {
  const { figures, before, period, previous } = dashboard;
  const { unit } = figures[figure];
  const isAsLong = unit === "share" || previous.months.length === period.months.length;
  if (!isAsLong) return null;
  return <BeforeNote comparison={compare(figures[figure], before[figure])} {...{ unit, previous, lang }} />;
}
