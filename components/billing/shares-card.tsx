import { useLocale, useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import type { Share } from "@/lib/billing/bridge/sides";
import { formatPercent } from "@/lib/format";
import { Amount } from "./amount";

interface SharesCardProps {
  title: string;
  head: string;
  shares: readonly Share[];
  currency: string;
  total: bigint;
  nameOf: (key: string) => string;
  linesHref: (key: string) => string;
}

const mostShares = 100;

/** What each service or cost centre came to, drawn and in figures, beside the period before. */
export function SharesCard({ title, head, shares, currency, total, nameOf, linesHref }: SharesCardProps) {
  const t = useTranslations("billing");
  const lang = useLocale();
  // They come largest first.
  const largest = shares[0] && shares[0].amount > 0n ? shares[0].amount : 1n;
  return (
    <Card>
      <CardHeader title={title} />
      <CardTable caption={title}>
        <thead>
          <tr>
            <Th>{head}</Th>
            <Th numeric>{t("column.amount")}</Th>
            <Th numeric>{t("column.share")}</Th>
            <Th numeric>{t("column.change")}</Th>
          </tr>
        </thead>
        <tbody>
          {shares.slice(0, mostShares).map(({ key, amount, before, lines }) => (
            <Tr key={key}>
              <Th scope="row">
                {nameOf(key)}
                <span aria-hidden className="mt-1 block h-1.5 max-w-40">
                  <span
                    className="block h-full rounded-xs bg-[var(--series-1)]"
                    style={{ width: `${amount > 0n ? Number((amount * 1000n) / largest) / 10 : 0}%` }}
                  />
                </span>
              </Th>
              <Td numeric>
                {lines > 0 ? (
                  <TextLink href={linesHref(key)}>
                    <Amount amount={amount} currency={currency} />
                  </TextLink>
                ) : (
                  <Amount amount={amount} currency={currency} />
                )}
              </Td>
              <Td numeric>{total > 0n ? formatPercent(Number(amount) / Number(total), lang) : "–"}</Td>
              <Td numeric>{before === null ? "–" : <Amount amount={amount - before} currency={currency} signed />}</Td>
            </Tr>
          ))}
        </tbody>
      </CardTable>
    </Card>
  );
}
