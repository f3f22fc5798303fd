import { useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";
import { routes } from "@/lib/routes";

const places = ["period", "invoices", "lines", "questions", "budget", "whatIf", "callOffs", "contract"] as const;
export type BillingPlace = (typeof places)[number];

const hrefs = {
  period: routes.customer.billing,
  invoices: routes.customer.invoices,
  lines: routes.customer.billingLines,
  questions: routes.customer.priceQuestions,
  budget: routes.customer.budget,
  whatIf: routes.customer.whatIf,
  callOffs: routes.customer.callOffs,
  contract: routes.customer.contract,
} as const satisfies Record<BillingPlace, (org: string) => string>;

/** The parts of a customer's billing, each a page of its own. */
export function BillingTabs({ org, current }: { org: string; current: BillingPlace }) {
  const t = useTranslations("billing.tabs");
  const items = places.map((place) => ({ href: hrefs[place](org), label: t(place), current: place === current }));
  return (
    <div data-print="hide" className="min-w-0">
      <LinkTabs label={t("label")} items={items} />
    </div>
  );
}
