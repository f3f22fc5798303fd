import { useLocale, useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import { InfoTip } from "@/components/ui/info-tip";
import { TextLink } from "@/components/ui/text-link";
import { type Decimal, divideRounded, textOf } from "@/lib/billing/decimal";
import type { BillingNames } from "@/lib/billing/names";
import type { CostPerUser, UserCost } from "@/lib/billing/per-user/per-user";
import { formatDecimal, formatLocalMonth } from "@/lib/format";
import { capitalised } from "@/lib/measures/format-measure";
import { routes } from "@/lib/routes";
import { Amount, amountText } from "./amount";

export interface PerUserCardProps {
  org: string;
  currency: string;
  names: BillingNames;
  /** The article that counts users. */
  item: { service: string; item: string } | null;
  figures: { now: CostPerUser; before: CostPerUser; months: number } | null;
  /** One-offs and credits, which are left out. */
  left: bigint;
  /** The contract whose terms the viewer may change; null for those who only read. */
  manages: string | null;
}

/** What each service costs for one user a month, beside the period before; no data where nobody is counted. */
export function PerUserCard({ org, currency, names, item, figures, left, manages }: PerUserCardProps) {
  const t = useTranslations("billing.perUser");
  const columns = useTranslations("billing");
  const lang = useLocale();
  const itemName = item ? names.item(item.service, item.item) : "";
  const now = figures?.now ?? null;
  if (!now || now.months.length === 0 || !figures) {
    return (
      <Card id="per-user">
        <CardHeader title={t("title")} />
        <CardBody className="text-sm">
          <span className="font-medium">{t("none")}.</span>{" "}
          <span className="text-ink-subtle">{item ? t("noneUsers", { item: itemName }) : t("noneItem")}</span>{" "}
          {!item && manages && (
            <TextLink href={routes.customer.contractTerms(org, { contract: manages })}>{t("choose")}</TextLink>
          )}
        </CardBody>
      </Card>
    );
  }
  const [first = "", last = ""] = [now.months[0], now.months.at(-1)];
  const users = formatDecimal(textOf(meanUsers(now)), lang);
  const span = { from: capitalised(formatLocalMonth(first, lang)), to: formatLocalMonth(last, lang), users };
  const was = new Map(figures.before.services.map(({ service, perUser }) => [service, perUser]));
  const cells = ({ cost, perUser }: UserCost, before: bigint | null) => (
    <>
      <Td numeric>
        <Amount amount={cost} currency={currency} />
      </Td>
      <Td numeric className="font-medium">
        {perUser === null ? "–" : <Amount amount={perUser} currency={currency} />}
      </Td>
      <Td numeric>{before === null ? "–" : <Amount amount={before} currency={currency} />}</Td>
    </>
  );
  return (
    <Card id="per-user">
      <CardHeader
        title={
          <span className="inline-flex items-center gap-1">
            {t("title")}
            <InfoTip label={columns("figure.howCounted", { name: t("title") })} title={t("title")}>
              <p>{t("how", { item: itemName })}</p>
            </InfoTip>
          </span>
        }
        note={[
          first === last ? t("noteMonth", { month: span.from, users }) : t("note", span),
          now.months.length < figures.months &&
            t("months", { counted: String(now.months.length), all: String(figures.months) }),
          left !== 0n && t("left", { amount: amountText(left, currency, lang) }),
        ]
          .filter(Boolean)
          .join(" ")}
      />
      <CardTable caption={t("title")}>
        <thead>
          <tr>
            <Th>{columns("column.service")}</Th>
            <Th numeric>{t("cost")}</Th>
            <Th numeric>{t("perUser")}</Th>
            <Th numeric>{t("before")}</Th>
          </tr>
        </thead>
        <tbody>
          {now.services.map((row) => (
            <Tr key={row.service}>
              <Th scope="row">{names.service(row.service ?? "") || columns("shares.noService")}</Th>
              {cells(row, was.get(row.service) ?? null)}
            </Tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <Th scope="row">{t("total")}</Th>
            {cells(now.total, figures.before.total.perUser)}
          </tr>
        </tfoot>
      </CardTable>
    </Card>
  );
}

/** Users of a month on average, to one decimal. */
function meanUsers({ userMonths, months }: CostPerUser): Decimal {
  const units = divideRounded(userMonths.units * 10n, BigInt(months.length) * 10n ** BigInt(userMonths.scale));
  return { units, scale: 1 };
}
