import { useLocale, useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { formatLocalDate } from "@/lib/format";
import type { FigureValue } from "@/lib/knowledge/source/kpi-query";
import { Fact } from "./proposal-facts";

export interface ProposalKpiProps {
  /** A local date. */
  reviewDate: string;
  /** Null when the reader lacks the right to the figure, or the portal has none of that name. */
  baseline: FigureValue | null;
  /** Of the reviewed months, once they have ended. */
  after: FigureValue | null;
  /** The target in the figure's unit. */
  target: string;
}

/** How one will know that it helped: where the figure stood, where it should get, and when that is looked at. */
export function ProposalKpi({ reviewDate, baseline, after, target }: ProposalKpiProps) {
  const t = useTranslations("proposals.kpi");
  const lang = useLocale();
  return (
    <Card>
      <CardHeader title={t("title")} note={baseline?.name} />
      <CardBody>
        {!baseline && <p className="text-ink-muted text-sm">{t("noRight")}</p>}
        {baseline && (
          <dl className="grid gap-4 text-sm sm:grid-cols-3 lg:grid-cols-4">
            <Fact name={t("from", { period: baseline.period })}>
              <span className="block font-semibold text-xl tabular-nums">{baseline.value}</span>
              {baseline.note && <span className="text-ink-subtle text-xs">{baseline.note}</span>}
            </Fact>
            <Fact name={t("target")}>
              <span className="font-semibold text-xl tabular-nums">{target}</span>
            </Fact>
            {after && (
              <Fact name={t("after", { period: after.period })}>
                <span className="block font-semibold text-xl tabular-nums">{after.value}</span>
                {after.note && <span className="text-ink-subtle text-xs">{after.note}</span>}
              </Fact>
            )}
            <Fact name={t("review")}>{formatLocalDate(reviewDate, lang)}</Fact>
          </dl>
        )}
      </CardBody>
    </Card>
  );
}
