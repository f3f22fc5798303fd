import { useLocale, useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import type { Deviation } from "@/lib/billing/contract/deviations";
import type { BillingNames } from "@/lib/billing/names";
import { formatDecimal, formatLocalMonth } from "@/lib/format";
import { Amount } from "./amount";

interface DeviationsCardProps {
  /** Null where there is no contract to compare with. */
  deviations: readonly Deviation[] | null;
  currency: string;
  names: BillingNames;
  linesHref: (deviation: Deviation) => string;
}

const mostShown = 200;

/** What was invoiced otherwise than agreed: by which rule, with how much, and where. */
export function DeviationsCard({ deviations, currency, names, linesHref }: DeviationsCardProps) {
  const t = useTranslations("billing");
  return (
    <Card id="deviations">
      <CardHeader title={t("deviations.title")} note={t("deviations.note")} />
      {deviations === null || deviations.length === 0 ? (
        <CardBody className="text-sm">
          {deviations === null ? (
            t("deviations.noContract", { currency })
          ) : (
            <>
              <span className="font-medium">{t("deviations.none")}.</span>{" "}
              <span className="text-ink-subtle">{t("deviations.noneLead")}</span>
            </>
          )}
        </CardBody>
      ) : (
        <CardTable caption={t("deviations.title")}>
          <thead>
            <tr>
              <Th>{t("column.rule")}</Th>
              <Th>{t("column.item")}</Th>
              <Th>{t("column.costCentre")}</Th>
              <Th numeric>{t("column.invoiced")}</Th>
              <Th numeric>{t("column.expected")}</Th>
              <Th numeric>{t("column.amount")}</Th>
            </tr>
          </thead>
          <tbody>
            {deviations.slice(0, mostShown).map((deviation) => (
              <Row
                key={JSON.stringify({ ...deviation, amount: "" })}
                deviation={deviation}
                currency={currency}
                names={names}
                href={linesHref(deviation)}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <Th scope="row" colSpan={5}>
                {t("deviations.total")}
              </Th>
              <Td numeric className="font-semibold">
                <Amount amount={deviations.reduce((all, { amount }) => all + amount, 0n)} currency={currency} signed />
              </Td>
            </tr>
          </tfoot>
        </CardTable>
      )}
    </Card>
  );
}

interface RowProps {
  deviation: Deviation;
  currency: string;
  names: BillingNames;
  href: string;
}

function Row({ deviation, currency, names, href }: RowProps) {
  const t = useTranslations("billing");
  const lang = useLocale();
  const { rule, month, service, item, costCentre, amount, invoiced, expected } = deviation;
  const isNumber = rule === "price" || rule === "quantity";
  const shown = (text: string) => (isNumber ? formatDecimal(text, lang, rule === "price" ? 2 : 0) : text || "–");
  return (
    <Tr>
      <Th scope="row">
        {t(`deviations.rule.${rule}`)}
        <span className="block font-normal text-ink-subtle text-xs">{formatLocalMonth(month, lang)}</span>
      </Th>
      <Td>
        <TextLink href={href}>{names.item(service, item) || t("shares.noService")}</TextLink>
      </Td>
      <Td>{costCentre || "–"}</Td>
      <Td numeric>{shown(invoiced)}</Td>
      <Td numeric>{shown(expected)}</Td>
      <Td numeric className="font-semibold">
        <Amount amount={amount} currency={currency} signed />
      </Td>
    </Tr>
  );
}
