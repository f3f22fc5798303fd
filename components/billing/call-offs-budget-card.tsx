import { useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { OnYear } from "@/lib/billing/call-offs/sums";
import { routes } from "@/lib/routes";
import { Amount } from "./amount";

interface CallOffsBudgetCardProps {
  org: string;
  year: number;
  currency: string;
  sums: { counted: OnYear; offered: OnYear };
}

/** What call-offs add to the year: ordered ones, which the forecast holds, and offered ones, which it does not. */
export function CallOffsBudgetCard({ org, year, currency, sums: { counted, offered } }: CallOffsBudgetCardProps) {
  const t = useTranslations("callOffs");
  const row = (name: "counted" | "offered", { n, amount }: OnYear) => (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-line border-b py-2 last:border-b-0">
      <dt>
        {t(`budget.${name}`)}
        <span className="block text-ink-subtle text-xs">{t(`sum.${name}Note`, { n })}</span>
      </dt>
      <dd className="font-medium">
        <Amount amount={amount} currency={currency} signed />
      </dd>
    </div>
  );
  return (
    <Card>
      <CardHeader
        title={t("budget.title")}
        note={t("budget.note", { year: String(year) })}
        actions={
          <TextLink href={routes.customer.callOffs(org)} className="text-sm">
            {t("title")}
          </TextLink>
        }
      />
      <CardBody className="text-sm">
        {counted.n === 0 && offered.n === 0 ? (
          <p className="text-ink-muted">{t("budget.none", { year: String(year) })}</p>
        ) : (
          <dl>
            {row("counted", counted)}
            {row("offered", offered)}
          </dl>
        )}
      </CardBody>
    </Card>
  );
}
