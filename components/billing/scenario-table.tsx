import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import type { Scenario } from "@/lib/billing/what-if/scenario-queries";
import type { WhatIf } from "@/lib/billing/what-if/what-if";
import { formatInstant, formatLocalMonth } from "@/lib/format";
import { routes } from "@/lib/routes";
import { Amount } from "./amount";

interface ScenarioTableProps {
  org: { slug: string; timeZone: string };
  currency: string;
  rows: readonly { scenario: Scenario; result: WhatIf }[];
}

/** Kept scenarios with what they come to today; two or three are ticked to be compared. */
export function ScenarioTable({ org, currency, rows }: ScenarioTableProps) {
  const t = useTranslations("scenarios");
  const lang = useLocale();
  return (
    <Card className="py-3">
      <form action={routes.customer.compareScenarios(org.slug)} className="grid grid-cols-1 gap-3">
        <DataTable caption={t("table")} hideCaption>
          <thead>
            <tr>
              <Th>{t("pick")}</Th>
              <Th>{t("name")}</Th>
              <Th>{t("from")}</Th>
              <Th numeric>{t("perMonth")}</Th>
              <Th numeric>{t("twelve")}</Th>
              <Th>{t("owner")}</Th>
              <Th>{t("savedAt")}</Th>
              <Th>{t("seenBy")}</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ scenario: { id, name, owner, from, savedAt, sharedAt, changed }, result }) => (
              <Tr key={id}>
                <Td>
                  <input
                    type="checkbox"
                    name="with"
                    value={id}
                    aria-label={t("pickOf", { name })}
                    className="size-6 rounded"
                  />
                </Td>
                <Th scope="row" className="min-w-48">
                  <TextLink href={routes.customer.scenario(org.slug, id)}>{name}</TextLink>
                  {(changed.prices || changed.agreed) && (
                    <Badge tone="warn" className="ms-2">
                      {t("stale")}
                    </Badge>
                  )}
                </Th>
                <Td className="whitespace-nowrap">{formatLocalMonth(from, lang, "shortMonth")}</Td>
                <Td numeric className="font-medium">
                  <Amount amount={result.months[0]?.effect ?? 0n} currency={currency} signed />
                </Td>
                <Td numeric>
                  <Amount amount={result.wholeYear} currency={currency} signed />
                </Td>
                <Td className="whitespace-nowrap">{owner}</Td>
                <Td className="whitespace-nowrap">{formatInstant(savedAt, lang, org.timeZone, "date")}</Td>
                <Td>
                  <Badge tone={sharedAt ? "info" : "neutral"}>{t(sharedAt ? "shared" : "private")}</Badge>
                </Td>
              </Tr>
            ))}
          </tbody>
        </DataTable>
        {rows.length > 1 && (
          <div className="flex flex-wrap items-center gap-3 px-5 pb-1">
            <Button type="submit">{t("compareSend")}</Button>
            <span className="text-ink-subtle text-sm">{t("compareHint")}</span>
          </div>
        )}
      </form>
    </Card>
  );
}
