import { useLocale, useTranslations } from "next-intl";
import { OutcomeBadge } from "@/components/proposals/decision-words";
import { useFigureName } from "@/components/sla/use-figure-name";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import type { Tone } from "@/components/ui/tone";
import { formatInstant, formatLocalDate, formatNumber } from "@/lib/format";
import type { DeskState } from "@/lib/knowledge/desk/desk-list";
import type { StatedEffect } from "@/lib/knowledge/source/document-meta";
import { type ProposalStanding as Standing, sumOfProposals } from "@/lib/measures/attention/proposals";
import { isKpiId } from "@/lib/measures/catalogue";
import { formatTarget } from "@/lib/measures/format-target";
import { routes } from "@/lib/routes";
import { localDateAt } from "@/lib/time/local-date";

const zone = "Europe/Stockholm";
const tones: Partial<Record<DeskState, Tone>> = {
  ...{ published: "good", changes: "good" },
  ...{ review: "info", scheduled: "info" },
};

interface ProposalStandingProps {
  proposals: readonly Standing[];
  now: number;
}

/** The improvement proposals of all customers: how far each has come, for how long it has been out, and what it is to lead to. */
export function ProposalStanding({ proposals, now }: ProposalStandingProps) {
  const t = useTranslations("overview.supplier.proposals");
  const { medianDays, ...sum } = sumOfProposals(proposals);
  const told = [
    ...(sum.published === 0 ? [] : [t("sum.published", { ...sum, days: medianDays ?? 0 })]),
    ...(["review", "drafts", "scheduled"] as const).filter((of) => sum[of] > 0).map((of) => t(`sum.${of}`, sum)),
  ];
  return (
    <Card aria-labelledby="proposals">
      <CardHeader
        id="proposals"
        title={t("title")}
        note={told.join(" ")}
        actions={
          <TextLink href={routes.desk.knowledge({ kind: "proposal" })} className="text-sm">
            {t("all")}
          </TextLink>
        }
      />
      {proposals.length === 0 ? (
        <CardBody className="text-ink-subtle text-sm">{t("none")}</CardBody>
      ) : (
        <CardTable caption={t("title")}>
          <thead>
            <tr>
              <Th>{t("proposal")}</Th>
              <Th className="max-sm:hidden">{t("customer")}</Th>
              <Th>{t("state")}</Th>
              <Th numeric>{t("days")}</Th>
              <Th>{t("effect")}</Th>
            </tr>
          </thead>
          <tbody>
            {proposals.map((row) => (
              <ProposalRow key={row.id} row={row} today={localDateAt(now, zone)} />
            ))}
          </tbody>
        </CardTable>
      )}
    </Card>
  );
}

function ProposalRow({ row, today }: { row: Standing; today: string }) {
  const t = useTranslations("overview.supplier.proposals");
  const states = useTranslations("knowledge.state");
  const decided = useTranslations("proposalDecisions");
  const lang = useLocale();
  const { id, texts, customer, state, since, days, reviewBy, effect, decision } = row;
  const { title } = texts.find((text) => text.lang === lang) ?? texts[0] ?? { title: "" };
  return (
    <Tr>
      <Th scope="row" className="min-w-40 whitespace-normal sm:min-w-56">
        <TextLink href={routes.desk.document(id)}>{title}</TextLink>
        <span className="block font-normal text-ink-subtle text-xs sm:hidden">{customer?.name}</span>
      </Th>
      <Td className="max-sm:hidden">
        {customer && <TextLink href={routes.customer.proposals(customer.slug)}>{customer.name}</TextLink>}
      </Td>
      <Td className="whitespace-nowrap">
        <Badge tone={tones[state]}>{states(state)}</Badge>
        {days !== null && (
          <span className="mt-1 block">
            <OutcomeBadge outcome={decision?.outcome ?? null} />
          </span>
        )}
        <span className="mt-1 block text-ink-subtle text-xs">
          {since &&
            t(`since.${state === "archived" ? "draft" : state}`, { date: formatInstant(since, lang, zone, "date") })}
          {decision && (
            <span className="block">
              {decision.until
                ? decided("until", { date: formatLocalDate(decision.until, lang) })
                : t("decided", { date: formatInstant(decision.at, lang, zone, "date") })}
            </span>
          )}
          {reviewBy !== null && reviewBy <= today && (
            <span className="block text-warn">{t("overdue", { date: formatLocalDate(reviewBy, lang) })}</span>
          )}
        </span>
      </Td>
      <Td numeric>{days === null ? "–" : formatNumber(days, lang)}</Td>
      <Td className="min-w-64 whitespace-normal">
        <Effect effect={effect} />
      </Td>
    </Tr>
  );
}

/** The figure that is to move, its target and when that is looked at; and what is to come of it, in the author's words. */
function Effect({ effect: { benefit, kpi } }: { effect: StatedEffect }) {
  const t = useTranslations("overview.supplier.proposals");
  const figureName = useFigureName();
  const lang = useLocale();
  const name = kpi && (isKpiId(kpi.key) ? figureName(kpi.key) : kpi.key);
  return (
    <>
      {kpi ? (
        <p>
          {t("target", { name: name ?? "", target: formatTarget(kpi.key, kpi.target, lang) })}
          <span className="block text-ink-subtle text-xs">
            {t("followedUp", { date: formatLocalDate(kpi.reviewDate, lang) })}
          </span>
        </p>
      ) : (
        <p className="text-ink-subtle">{t("noFigure")}</p>
      )}
      {benefit && <p className="mt-1 line-clamp-2 max-w-prose text-ink-muted text-xs">{benefit}</p>}
    </>
  );
}
