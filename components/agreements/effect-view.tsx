import { useLocale, useTranslations } from "next-intl";
import { ResultBadge } from "@/components/cases/outcome-badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { Counted } from "@/lib/cases/levels/effect";
import type { TermsEffect } from "@/lib/cases/levels/effect-queries";
import { caseReference } from "@/lib/cases/reference";
import { formatChange, formatLocalMonth, formatNumber, formatPercent } from "@/lib/format";
import { routes } from "@/lib/routes";
import { CreditEffectTable } from "./credit-effect-table";

interface EffectViewProps {
  org: { slug: string; key: string };
  effect: TermsEffect;
  /** What is proposed: terms, or the hours of a calendar. */
  of?: "terms" | "calendar";
}

const mostShown = 100;

/** Last quarter as it was and as the proposed terms would have made it, with the clocks that come out another way. */
export function EffectView({ org, effect, of = "terms" }: EffectViewProps) {
  const t = useTranslations("agreements.effect");
  const sla = useTranslations("sla.clock");
  const lang = useLocale();
  const { from, to, cases, judged, rows, changed, changedCases } = effect;
  const period = { from: formatLocalMonth(from, lang), to: formatLocalMonth(to, lang) };
  return (
    <Card>
      <CardHeader title={t("title", period)} note={t(of === "terms" ? "lead" : "calendarLead")} />
      <CardBody className="grid gap-5">
        {rows.length === 0 ? (
          <Notice>{t("none")}</Notice>
        ) : (
          <DataTable caption={t("caption")} hideCaption>
            <thead>
              <tr>
                <Th>{t("clock")}</Th>
                <Th>{t("priority")}</Th>
                <Th numeric>{t("now")}</Th>
                <Th numeric>{t("n")}</Th>
                <Th numeric>{t("proposed")}</Th>
                <Th numeric>{t("n")}</Th>
                <Th numeric>{t("change")}</Th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ clock, priority, current, proposed }) => (
                <Tr
                  key={`${clock}-${priority}`}
                  className={priority === null ? "bg-surface-muted font-medium" : undefined}
                >
                  <Th scope="row">{sla(clock)}</Th>
                  <Td>{priority ?? t("all")}</Td>
                  <Td numeric>{shareText(current, lang) ?? t("noData")}</Td>
                  <Td numeric>{formatNumber(judgedOf(current), lang)}</Td>
                  <Td numeric>{shareText(proposed, lang) ?? t("noData")}</Td>
                  <Td numeric>{formatNumber(judgedOf(proposed), lang)}</Td>
                  <Td numeric>
                    <Difference current={current} proposed={proposed} />
                  </Td>
                </Tr>
              ))}
            </tbody>
          </DataTable>
        )}
        {judged < cases ? (
          <Notice kind="warn">
            {t("judged", { judged: formatNumber(judged, lang), cases: formatNumber(cases, lang) })}
          </Notice>
        ) : (
          <p className="text-ink-subtle text-sm">{t("all_judged", { n: judged })}</p>
        )}
        {effect.credits.length > 0 && <CreditEffectTable credits={effect.credits} />}
        {changed.length === 0 ? (
          <p className="font-semibold text-base">{t("changed", { n: 0, cases: 0 })}</p>
        ) : (
          <ChangedClocks org={org} changed={changed} cases={changedCases} />
        )}
        {effect.unseen > 0 && <p className="text-ink-subtle text-sm">{t("unseen", { n: effect.unseen })}</p>}
      </CardBody>
    </Card>
  );
}

interface ChangedClocksProps {
  org: EffectViewProps["org"];
  changed: TermsEffect["changed"];
  cases: number;
}

/** The clocks that come out another way, newest case first. */
function ChangedClocks({ org, changed, cases }: ChangedClocksProps) {
  const t = useTranslations("agreements.effect");
  const sla = useTranslations("sla.clock");
  const title = t("changed", { n: changed.length, cases });
  return (
    <details open={changed.length <= 10}>
      <summary className="w-fit cursor-pointer rounded-sm font-semibold text-base">{title}</summary>
      {changed.length > mostShown && <p className="mt-1 text-ink-subtle text-sm">{t("first", { n: mostShown })}</p>}
      <DataTable caption={title} hideCaption>
        <thead>
          <tr>
            <Th>{t("case")}</Th>
            <Th>{t("clock")}</Th>
            <Th>{t("priority")}</Th>
            <Th>{t("before")}</Th>
            <Th>{t("after")}</Th>
          </tr>
        </thead>
        <tbody>
          {changed.slice(0, mostShown).map(({ number, title, clock, cycle, priority, before, after }) => {
            const reference = caseReference(org.key, number);
            return (
              <Tr key={`${number}-${clock}-${cycle}`}>
                <Td className="min-w-56">
                  <TextLink href={routes.customer.case(org.slug, reference)}>{reference}</TextLink>{" "}
                  <span className="text-ink-muted">{title}</span>
                </Td>
                <Td>{sla(clock)}</Td>
                <Td>{priority}</Td>
                <Td>{before ? <ResultBadge result={before} /> : t("unpromised")}</Td>
                <Td>{after ? <ResultBadge result={after} /> : t("unpromised")}</Td>
              </Tr>
            );
          })}
        </tbody>
      </DataTable>
    </details>
  );
}

function Difference({ current, proposed }: { current: Counted; proposed: Counted }) {
  const t = useTranslations("agreements.effect");
  const lang = useLocale();
  if (judgedOf(current) === 0 || judgedOf(proposed) === 0) return t("noData");
  const points = (proposed.met / judgedOf(proposed) - current.met / judgedOf(current)) * 100;
  const tone = points > 0 ? "text-good" : points < 0 ? "text-bad" : "text-ink-subtle";
  return <span className={tone}>{t("points", { change: formatChange(points, lang, 1) })}</span>;
}

function judgedOf({ met, breached }: Counted): number {
  return met + breached;
}

function shareText(counted: Counted, lang: "sv" | "en"): string | null {
  const judged = judgedOf(counted);
  return judged === 0 ? null : formatPercent(counted.met / judged, lang);
}
