import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { InputField } from "@/components/ui/input";
import type { Price } from "@/lib/billing/contract/prices";
import { type Decimal, textOf } from "@/lib/billing/decimal";
import type { BillingNames } from "@/lib/billing/names";
import { formatDecimal } from "@/lib/format";

interface WhatIfFormProps {
  from: string;
  rows: readonly { price: Price; name: string; now: Decimal; typed: string; isWrong: boolean; isCounted: boolean }[];
  names: BillingNames;
  /** The scenario that the worksheet began from. */
  scenario: string | null;
}

/** The worksheet: a quantity for each item. What is asked for lives in the address, so it can be kept and sent. */
export function WhatIfForm({ from, rows, names, scenario }: WhatIfFormProps) {
  const t = useTranslations("billing.whatIf");
  const lang = useLocale();
  return (
    <Card>
      <CardHeader title={t("sheet")} note={t("sheetNote")} />
      <CardBody>
        <form className="grid grid-cols-1 gap-4">
          {scenario && <input type="hidden" name="scenario" value={scenario} />}
          <InputField name="from" type="month" label={t("from")} defaultValue={from} className="max-w-48" />
          <DataTable caption={t("sheet")} hideCaption>
            <thead>
              <tr>
                <Th>{t("item")}</Th>
                <Th numeric className="max-sm:hidden">
                  {t("price")}
                </Th>
                <Th numeric className="max-sm:hidden">
                  {t("now")}
                </Th>
                <Th>{t("then")}</Th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ price, name, now, typed, isWrong, isCounted }) => (
                <Tr key={name}>
                  <Th scope="row">
                    {price.name}
                    <span className="block font-normal text-ink-subtle text-xs">{names.service(price.service)}</span>
                    {/* On a phone the field stands beside the item, and what is agreed below it. */}
                    <span className="block font-normal text-xs sm:hidden">
                      {t("now")}: {formatDecimal(textOf(now), lang)} {price.unit}
                    </span>
                  </Th>
                  <Td numeric className="max-sm:hidden">
                    {formatDecimal(textOf(price.unitPrice), lang, 2)}
                  </Td>
                  <Td numeric className="max-sm:hidden">
                    {formatDecimal(textOf(now), lang)} {price.unit}
                    {isCounted && <span className="block text-ink-subtle text-xs">{t("counted")}</span>}
                  </Td>
                  <Td>
                    <InputField
                      name={name}
                      id={name}
                      label={<span className="sr-only">{t("thenOf", { item: price.name })}</span>}
                      defaultValue={typed}
                      inputMode="decimal"
                      placeholder={t("unchanged")}
                      error={isWrong ? t("wrong") : undefined}
                      className="w-24 sm:w-36"
                    />
                  </Td>
                </Tr>
              ))}
            </tbody>
          </DataTable>
          <div>
            <Button type="submit" variant="primary">
              {t("count")}
            </Button>
          </div>
        </form>
      </CardBody>
    </Card>
  );
}
