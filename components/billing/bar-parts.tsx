import { useLocale, useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import type { Bar, ItemSum } from "@/lib/billing/bridge/bridge";
import { compare, textOf } from "@/lib/billing/decimal";
import type { BillingNames } from "@/lib/billing/names";
import { formatDecimal } from "@/lib/format";
import { Amount } from "./amount";

interface BarPartsProps {
  bar: Bar;
  currency: string;
  names: BillingNames;
  closeHref: string;
  /** To the lines of an item, of the period and the one before. */
  linesHref: (service: string, item: string, when: "before" | "after") => string;
}

const mostParts = 200;

/** The items one bar consists of, largest first, each leading to its lines. */
export function BarParts({ bar, currency, names, closeHref, linesHref }: BarPartsProps) {
  const t = useTranslations("billing");
  const title = t("bridge.opened", { bar: t(`bridge.name.${bar.name}`) });
  return (
    <Card id="bar">
      <CardHeader
        title={title}
        actions={
          <LinkButton href={closeHref} scroll={false} size="sm">
            {t("bridge.close")}
          </LinkButton>
        }
      />
      {bar.parts.length === 0 ? (
        <CardBody className="text-ink-subtle text-sm">{t("bridge.nothing")}</CardBody>
      ) : (
        <CardTable caption={title}>
          <thead>
            <tr>
              <Th>{t("column.item")}</Th>
              <Th numeric>{t("column.before")}</Th>
              <Th numeric>{t("column.after")}</Th>
              <Th numeric>{t("column.effect")}</Th>
            </tr>
          </thead>
          <tbody>
            {bar.parts.slice(0, mostParts).map(({ service, item, unit, before, after, effect }) => (
              <Tr key={JSON.stringify([service, item, unit])}>
                <Th scope="row">
                  {names.item(service, item) || t(`bridge.name.${bar.name}`)}
                  <span className="block font-normal text-ink-subtle text-xs">
                    {[names.service(service), item].filter(Boolean).join(" · ")}
                  </span>
                </Th>
                <Side sum={before} currency={currency} href={linesHref(service, item, "before")} />
                <Side sum={after} currency={currency} href={linesHref(service, item, "after")} />
                <Td numeric className="font-semibold">
                  <Amount amount={effect} currency={currency} signed />
                </Td>
              </Tr>
            ))}
          </tbody>
        </CardTable>
      )}
    </Card>
  );
}

/** Quantity × price as it was invoiced, and the amount, which leads to the lines. */
function Side({ sum, currency, href }: { sum: ItemSum | null; currency: string; href: string }) {
  const lang = useLocale();
  if (!sum) return <Td numeric>–</Td>;
  const isOne = compare(sum.lowest, sum.highest) === 0;
  const prices = [sum.lowest, ...(isOne ? [] : [sum.highest])].map((price) => formatDecimal(textOf(price), lang, 2));
  return (
    <Td numeric>
      <TextLink href={href}>
        <Amount amount={sum.amount} currency={currency} />
      </TextLink>
      <span className="block text-ink-subtle text-xs">
        {formatDecimal(textOf(sum.quantity), lang)} {sum.unit} × {prices.join("–")}
      </span>
    </Td>
  );
}
