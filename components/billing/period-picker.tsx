import { ChevronLeft, ChevronRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { Segmented } from "@/components/ui/segmented";
import { type Period, periodOf, periodUnits, shiftPeriod } from "@/lib/billing/period";
import { capitalised } from "@/lib/measures/format-measure";
import { routes } from "@/lib/routes";
import { periodName } from "./period-name";

interface PeriodPickerProps {
  org: string;
  period: Period;
  currency: string;
  currencies: readonly string[];
  /** The first and the last month there is anything of, and the last that was paid in advance. */
  known: { first: string; last: string; ahead: string };
}

/** Which months are looked at, and in which currency where there are several. All of it lives in the address. */
export function PeriodPicker({ org, period, currency, currencies, known }: PeriodPickerProps) {
  const t = useTranslations("billing");
  const lang = useLocale();
  const href = (of: Period, money = currency) =>
    routes.customer.billing(org, { period: of.key, ...(money !== currencies[0] && { currency: money }) });
  const [earlier, later] = [shiftPeriod(period, -1), shiftPeriod(period, 1)];
  // A longer or shorter period ends where this one does, as far as there is anything.
  const goesOn = period.to > known.last;
  const end = goesOn ? known.last : period.to;
  return (
    <div data-print="hide" className="flex flex-wrap items-center gap-3">
      <Segmented
        label={t("unit.label")}
        items={periodUnits.map((unit) => ({
          href: href(periodOf(unit, end)),
          label: t(`unit.${unit}`),
          current: unit === period.unit,
        }))}
      />
      <div className="flex items-center gap-1">
        {earlier.to >= known.first && (
          <LinkButton href={href(earlier)} iconOnly size="sm" aria-label={t("earlier")}>
            <ChevronLeft aria-hidden />
          </LinkButton>
        )}
        <span className="min-w-32 text-center font-medium text-sm">{capitalised(periodName(period, lang, t))}</span>
        {later.from <= known.ahead && (
          <LinkButton href={href(later)} iconOnly size="sm" aria-label={t("later")}>
            <ChevronRight aria-hidden />
          </LinkButton>
        )}
      </div>
      {currencies.length > 1 && (
        <Segmented
          label={t("currency")}
          items={currencies.map((one) => ({
            href: routes.customer.billing(org, { currency: one }),
            label: one,
            current: one === currency,
          }))}
        />
      )}
    </div>
  );
}
