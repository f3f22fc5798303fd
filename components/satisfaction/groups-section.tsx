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
      <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-2">
        {dashboard.groups.map(({ axis, rows }) => (
          <Card key={axis}>
            <CardHeader level={3} title={t(`by.${axis}`)} />
            <DataTable caption={t(`by.${axis}`)} hideCaption>
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
                      href={context.answersHref({ from, to, ...filter, ...only(axis, key) })}
                    />
                  </Tr>
                ))}
              </tbody>
            </DataTable>
          </Card>
        ))}
      </div>
    </section>
  );
}

function only(axis: SurveyAxis, key: string): Partial<AnswerFilter> {
  return axis === "priority" ? { priority: Number(key) } : { [axis]: key === "" ? nothing : key };
}
