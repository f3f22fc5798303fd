import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { formatMoney, formatNumber } from "@/lib/format";
import { type ProposalCard, totalCost } from "@/lib/knowledge/customers/customer-documents";
import { routes } from "@/lib/routes";
import { kronor, quarterText } from "./proposal-words";

export interface ProposalTableProps {
  org: string;
  proposals: readonly ProposalCard[];
}

/** Proposals beside each other, so that effort, cost and time can be compared. */
export function ProposalTable({ org, proposals }: ProposalTableProps) {
  const t = useTranslations("proposals");
  const lang = useLocale();
  const total = totalCost(proposals);
  return (
    <DataTable caption={t("list.caption", { count: proposals.length })}>
      <thead>
        <tr>
          <Th>{t("list.proposal")}</Th>
          <Th>{t("list.effort")}</Th>
          <Th numeric>{t("list.oneOff")}</Th>
          <Th numeric>{t("list.monthly")}</Th>
          <Th>{t("list.quarter")}</Th>
          <Th numeric>{t("list.comments")}</Th>
        </tr>
      </thead>
      <tbody>
        {proposals.map(({ key, title, description, fields, comments }) => (
          <Tr key={key}>
            <Th scope="row" className="min-w-64">
              <TextLink href={routes.customer.proposal(org, key)}>{title}</TextLink>
              <p className="mt-0.5 max-w-prose font-normal text-ink-muted">{description}</p>
            </Th>
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
      {proposals.length > 1 && (
        <tfoot>
          <tr className="border-line border-t">
            <Th scope="row" colSpan={2} className="font-normal text-ink-muted">
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
