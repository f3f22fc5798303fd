import { useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { DataTable, Th, Tr } from "@/components/ui/data-table";
import type { SatisfactionDashboard } from "@/lib/measures/satisfaction";
import { type AnswerFilter, nothing } from "@/lib/satisfaction/answer-filter";
import type { SurveyAxis } from "@/lib/satisfaction/figures";
import { FigureCells } from "./figure-cells";
import { FigureHeads } from "./figure-heads";
import type { SatisfactionContext } from "./satisfaction-context";

export interface GroupsSectionProps {
  dashboard: SatisfactionDashboard;
  context: SatisfactionContext;
  filter: { service?: string; priority?: number };
}

/** By service, category, site and priority; a group with fewer than five answers shows no value. */
export function GroupsSection({ dashboard, context, filter }: GroupsSectionProps) {
  const t = useTranslations("satisfaction");
  const { from, to } = dashboard.period;
  return (
    <section aria-labelledby="groups" className="grid grid-cols-1 gap-3">
      <div>
        <h2 id="groups" className="font-semibold text-lg">
          {t("groups")}
        </h2>
        <p className="text-ink-subtle text-sm">{t("groupsNote")}</p>
      </div>
      <div className="gap-4 xl:columns-2">
        {dashboard.groups.map(({ axis, rows }) => {
          const shown = rows.filter(({ figures }) => figures.csat !== null);
          const others = rows.filter(({ figures }) => figures.csat === null);
          const shared = { axis, context, period: { from, to }, filter };
          return (
            <Card key={axis} className="mb-4 break-inside-avoid pb-2">
              <CardHeader level={3} title={t(`by.${axis}`)} />
              {shown.length > 0 && <GroupTable {...shared} rows={shown} />}
              {others.length > 0 && (
                <details className="px-5 py-2">
                  <summary className="w-fit rounded-sm text-accent text-sm hover:underline">
                    {t("others", { n: others.length })}
                  </summary>
                  <div className="-mx-5 mt-1">
                    <GroupTable {...shared} rows={others} />
                  </div>
                </details>
              )}
            </Card>
          );
        })}
      </div>
    </section>
  );
}

interface GroupTableProps {
  axis: SurveyAxis;
  rows: SatisfactionDashboard["groups"][number]["rows"];
  context: SatisfactionContext;
  period: { from: string; to: string };
  filter: GroupsSectionProps["filter"];
}

function GroupTable({ axis, rows, context, period, filter }: GroupTableProps) {
  const t = useTranslations("satisfaction");
  return (
    <DataTable caption={t(`by.${axis}`)} hideCaption className="[&_td]:px-2 [&_th]:px-2">
      <thead>
        <FigureHeads first={t(`axis.${axis}`)} />
      </thead>
      <tbody>
        {rows.map(({ key, figures }) => (
          <Tr key={key}>
            <Th scope="row">{context.nameOn(axis, key)}</Th>
            <FigureCells
              figures={figures}
              lang={context.lang}
              href={context.answersHref({ ...period, ...filter, ...only(axis, key) })}
            />
          </Tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function only(axis: SurveyAxis, key: string): Partial<AnswerFilter> {
  return axis === "priority" ? { priority: Number(key) } : { [axis]: key === "" ? nothing : key };
}
