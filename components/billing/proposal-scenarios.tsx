import { useLocale, useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import type { Scenario } from "@/lib/billing/what-if/scenario-queries";
import type { WhatIf } from "@/lib/billing/what-if/what-if";
import { formatLocalMonth } from "@/lib/format";
import { routes } from "@/lib/routes";
import { Amount } from "./amount";

interface ProposalScenariosProps {
  org: string;
  currency: string;
  rows: readonly {
    scenario: Scenario;
    result: WhatIf;
    year: number;
    total: { budget: bigint | null; forecast: bigint };
  }[];
}

/** The scenarios that belong to a proposal. The page draws it only for those who see money. */
export function ProposalScenarios({ org, currency, rows }: ProposalScenariosProps) {
  const t = useTranslations("scenarios");
  const lang = useLocale();
  return (
    <Card>
      <CardHeader title={t("proposal.title")} note={t("proposal.note")} />
      <CardTable caption={t("proposal.title")}>
        <thead>
          <tr>
            <Th>{t("name")}</Th>
            <Th>{t("from")}</Th>
            <Th numeric>{t("perMonth")}</Th>
            <Th numeric>{t("twelve")}</Th>
            <Th numeric>{t("compare.against")}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ scenario: { id, name, from }, result, year, total: { budget, forecast } }) => (
            <Tr key={id}>
              <Th scope="row" className="min-w-48">
                <TextLink href={routes.customer.scenario(org, id)}>{name}</TextLink>
              </Th>
              <Td className="whitespace-nowrap">{formatLocalMonth(from, lang, "shortMonth")}</Td>
              <Td numeric className="font-medium">
                <Amount amount={result.months[0]?.effect ?? 0n} currency={currency} signed />
              </Td>
              <Td numeric>
                <Amount amount={result.wholeYear} currency={currency} signed />
              </Td>
              <Td numeric>
                {budget === null ? (
                  t("compare.noBudget")
                ) : (
                  <>
                    <Amount amount={forecast + result.onTheYear - budget} currency={currency} signed />
                    <span className="block text-ink-subtle text-xs">{year}</span>
                  </>
                )}
              </Td>
            </Tr>
          ))}
        </tbody>
      </CardTable>
    </Card>
  );
}
