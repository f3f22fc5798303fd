import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BackTestCard } from "@/components/billing/back-test-card";
import { BillingTabs } from "@/components/billing/billing-tabs";
import { BudgetForms } from "@/components/billing/budget-forms";
import { BudgetTable } from "@/components/billing/budget-table";
import { CallOffsBudgetCard } from "@/components/billing/call-offs-budget-card";
import { OutlookChart } from "@/components/billing/outlook-chart";
import { PageHeader } from "@/components/ui/page-header";
import { Segmented } from "@/components/ui/segmented";
import { loadBudget } from "@/lib/billing/budget/loaders";
import { routes } from "@/lib/routes";
import { singleValues } from "@/lib/single-values";

interface Props {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("billing"))("budget.title") };
}

export default async function BudgetPage({ params, searchParams }: Props) {
  const { year: asked } = singleValues(await searchParams);
  const { org, currency, year, years, budget, outlook, callOffs, tested, may } = await loadBudget(
    (await params).org,
    asked,
  );
  const t = await getTranslations("billing");
  const shown = Array.from({ length: Math.min(years[1] - years[0] + 1, 8) }, (_, back) => years[1] - back).reverse();
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader
        eyebrow={org.name}
        title={t("budget.title")}
        lead={t("budget.lead", { year: String(year), invoiced: outlook.invoiced })}
      />
      <BillingTabs org={org.slug} current="budget" />
      <div data-print="hide">
        <Segmented
          label={t("budget.years")}
          items={shown.map((one) => ({
            ...{
              href: routes.customer.budget(org.slug, { year: String(one) }),
              label: String(one),
              current: one === year,
            },
          }))}
        />
      </div>
      <BudgetTable outlook={outlook} currency={currency} />
      <OutlookChart org={org.slug} outlook={outlook} currency={currency} />
      <CallOffsBudgetCard org={org.slug} year={year} currency={currency} sums={callOffs} />
      <BackTestCard tested={tested} currency={currency} />
      <BudgetForms org={org} year={year} currency={currency} budget={budget} may={may} />
    </div>
  );
}
