import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { formatInstant, formatLocalDate, formatMoney, formatNumber } from "@/lib/format";
import { type ProposalCard, totalCost } from "@/lib/knowledge/customers/customer-documents";
import type { Decision } from "@/lib/proposals/decision";
import { routes } from "@/lib/routes";
import { OutcomeBadge } from "./decision-words";
import { kronor, quarterText } from "./proposal-words";

export interface ProposalTableProps {
  org: string;
  proposals: readonly ProposalCard[];
  /** What was decided last of each, by its id. */
  decisions: ReadonlyMap<string, Decision>;
  timeZone: string;
}

/** Proposals beside each other, so that effort, cost and time can be compared. */
export function ProposalTable({ org, proposals, decisions, timeZone }: ProposalTableProps) {
  const t = useTranslations("proposals");
  const decided = useTranslations("proposalDecisions");
  const lang = useLocale();
  const waiting = proposals.filter(({ id }) => isWaiting(decisions.get(id)));
  const total = totalCost(waiting);
  return (
    <DataTable caption={t("list.caption", { count: proposals.length })}>
      <thead>
        <tr>
          <Th>{t("list.proposal")}</Th>
          <Th>{decided("list.decision")}</Th>
          <Th>{t("list.effort")}</Th>
          <Th numeric>{t("list.oneOff")}</Th>
          <Th numeric>{t("list.monthly")}</Th>
          <Th>{t("list.quarter")}</Th>
          <Th numeric>{t("list.comments")}</Th>
        </tr>
      </thead>
      <tbody>
        {proposals.map(({ id, key, title, description, fields, comments }) => (
          <Tr key={key}>
            <Th scope="row" className="min-w-64">
              <TextLink href={routes.customer.proposal(org, key)}>{title}</TextLink>
              <p className="mt-0.5 max-w-prose font-normal text-ink-muted">{description}</p>
            </Th>
            <Td className="whitespace-nowrap">
              <OutcomeBadge outcome={decisions.get(id)?.outcome ?? null} />
              <DecidedOn decision={decisions.get(id)} timeZone={timeZone} />
            </Td>
            <Td>
              <Badge>{fields.effort}</Badge>
            </Td>
            <Td numeric>{kronor(fields.cost?.oneOff ?? 0, lang)}</Td>
            <Td numeric>{kronor(fields.cost?.monthly ?? 0, lang)}</Td>
            <Td className="whitespace-nowrap">{quarterText(fields.targetQuarter, t)}</Td>
            <Td numeric>{formatNumber(comments, lang)}</Td>
          </Tr>
        ))}
      </tbody>
      {waiting.length > 1 && (
        <tfoot>
          <tr className="border-line border-t">
            <Th scope="row" colSpan={3} className="font-normal text-ink-muted">
              {t("list.total")}
            </Th>
            <Td numeric className="font-medium">
              {formatMoney(total.oneOff, lang, 0)}
            </Td>
            <Td numeric className="font-medium">
              {formatMoney(total.monthly, lang, 0)}
            </Td>
            <Td colSpan={2} />
          </tr>
        </tfoot>
      )}
    </DataTable>
  );
}

function DecidedOn({ decision, timeZone }: { decision: Decision | undefined; timeZone: string }) {
  const t = useTranslations("proposalDecisions");
  const lang = useLocale();
  if (!decision) return null;
  return (
    <span className="mt-1 block text-ink-subtle text-xs">
      {decision.until
        ? t("until", { date: formatLocalDate(decision.until, lang) })
        : formatInstant(decision.at, lang, timeZone, "date")}
    </span>
  );
}

function isWaiting(decision: Decision | undefined): boolean {
  return !decision || decision.outcome === "postponed";
}
