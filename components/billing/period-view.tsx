import { Receipt } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { Bridge } from "@/lib/billing/bridge/bridge";
import { barNames } from "@/lib/billing/bridge/bridge";
import type { MonthTotal, Share } from "@/lib/billing/bridge/sides";
import type { Deviation } from "@/lib/billing/contract/deviations";
import { filterWord } from "@/lib/billing/invoices/filter";
import type { BillingNames } from "@/lib/billing/names";
import type { Period } from "@/lib/billing/period";
import { formatLocalMonth } from "@/lib/format";
import { capitalised } from "@/lib/measures/format-measure";
import type { CreditMonth } from "@/lib/reports/billing/credit-loaders";
import { routes } from "@/lib/routes";
import { addMonths } from "@/lib/time/local-month";
import { BarParts } from "./bar-parts";
import { BridgeCard } from "./bridge-card";
import { CreditsCard } from "./credits-card";
import { DeviationsCard } from "./deviations-card";
import { MonthsCard } from "./months-card";
import { PerUserCard, type PerUserCardProps } from "./per-user-card";
import { PeriodFigures, type QuestionsThen } from "./period-figures";
import { periodName } from "./period-name";
import { PeriodPicker } from "./period-picker";
import { SharesCard } from "./shares-card";

export interface PeriodViewProps {
  org: string;
  names: BillingNames;
  currencies: readonly string[];
  questions: QuestionsThen;
  /** Null for those who do not see service levels. */
  creditsDue: readonly CreditMonth[] | null;
  /** The bar that the address opens, if it is one. */
  opened: string | null;
  view: {
    period: Period;
    previous: Period;
    currency: string;
    known: { first: string; last: string; ahead: string };
    total: bigint;
    lines: number;
    oneOff: bigint;
    credits: bigint;
    bridge: Bridge | null;
    services: readonly Share[];
    centres: readonly Share[];
    months: readonly MonthTotal[];
    deviations: readonly Deviation[] | null;
    perUser: Pick<PerUserCardProps, "item" | "figures" | "manages">;
  };
}

/** One period for the forum: figures, the bridge with what lies behind, where it went, and what is not as agreed. */
export function PeriodView({ org, names, currencies, questions, creditsDue, opened, view }: PeriodViewProps) {
  const t = useTranslations("billing");
  const lang = useLocale();
  const { period, previous, currency, bridge } = view;
  const called = { before: periodName(previous, lang, t), after: periodName(period, lang, t) };
  const here = { period: period.key, currency: currency === currencies[0] ? undefined : currency };
  const lines = (query: Record<string, string | undefined>) =>
    routes.customer.billingLines(org, { ...here, currency, ...query });
  const bar = bridge?.bars.find(({ name }) => name === opened) ?? null;
  const kinds = { once: "one_off", credits: "credit" } as const;
  const picker = (
    <PeriodPicker org={org} period={period} currency={currency} currencies={currencies} known={view.known} />
  );
  if (view.lines === 0) {
    const last = view.known.last;
    return (
      <>
        {picker}
        <Card>
          <EmptyState
            title={t("nothing", { period: called.after })}
            icon={<Receipt />}
            action={
              <LinkButton href={routes.customer.billing(org, { ...here, period: last })}>
                {t("toLast", { month: formatLocalMonth(last, lang) })}
              </LinkButton>
            }
          >
            {t("nothingLead", {
              from: formatLocalMonth(view.known.first, lang),
              to: formatLocalMonth(last, lang),
              currency,
            })}
          </EmptyState>
        </Card>
      </>
    );
  }
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        {picker}
        <div data-print="hide" className="flex gap-4 text-sm">
          <TextLink href={routes.customer.billingExport(org, { ...here, currency, format: "xlsx" })} download>
            {t("export.xlsx")}
          </TextLink>
        </div>
      </div>
      <PeriodFigures
        {...view}
        before={bridge && { name: called.before, amount: bridge.before }}
        previousName={called.before}
        questions={questions}
      />
      {bridge ? (
        <BridgeCard
          bridge={bridge}
          currency={currency}
          names={called}
          opened={barNames.find((name) => name === opened) ?? null}
          barHref={(name) => `${routes.customer.billing(org, { ...here, bar: name })}#bar`}
        />
      ) : (
        <Notice>{t("bridge.none", { previous: capitalised(called.before) })}</Notice>
      )}
      {bar && (
        <BarParts
          bar={bar}
          currency={currency}
          names={names}
          closeHref={routes.customer.billing(org, here)}
          linesHref={(service, item, when) =>
            lines({
              ...{ period: (when === "before" ? previous : period).key },
              ...{ service: filterWord(service), item: filterWord(item) },
              kind: bar.name === "once" || bar.name === "credits" ? kinds[bar.name] : "recurring,usage",
            })
          }
        />
      )}
      <DeviationsCard
        deviations={view.deviations}
        currency={currency}
        names={names}
        linesHref={({ month, service, item, costCentre }) =>
          lines({ period: month, service: filterWord(service), item: filterWord(item), centre: filterWord(costCentre) })
        }
      />
      {creditsDue && <CreditsCard credits={creditsDue} currency={currency} />}
      <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-2">
        <SharesCard
          title={t("shares.service")}
          head={t("column.service")}
          shares={view.services}
          currency={currency}
          total={view.total}
          nameOf={(key) => names.service(key) || t("shares.noService")}
          linesHref={(service) => lines({ service: filterWord(service) })}
        />
        <SharesCard
          title={t("shares.costCentre")}
          head={t("column.costCentre")}
          shares={view.centres}
          currency={currency}
          total={view.total}
          nameOf={(key) => key || t("shares.none")}
          linesHref={(centre) => lines({ centre: filterWord(centre) })}
        />
      </div>
      <PerUserCard {...{ org, currency, names, ...view.perUser }} left={view.oneOff + view.credits} />
      <MonthsCard
        org={org}
        months={view.months}
        shown={{ from: addMonths(period.to, -12), to: period.to }}
        currency={currency}
        query={here}
      />
    </>
  );
}
