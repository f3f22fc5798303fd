import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { PeriodFields, type PeriodFieldsProps } from "./period-fields";

interface PeriodFormProps extends Omit<PeriodFieldsProps, "contractMonth"> {
  contractMonth?: number | null;
  /** What the address holds besides and goes along unseen. */
  hidden?: Readonly<Record<string, string>>;
  /** Further fields. */
  children?: ReactNode;
}

/** What a dashboard is narrowed by, a plain form: the choice lives in the address and needs no script. */
export function PeriodForm({ contractMonth = null, hidden = {}, children, ...period }: PeriodFormProps) {
  const t = useTranslations("measures.filter");
  return (
    <form
      data-print="hide"
      aria-label={t("label")}
      className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap sm:[&>div]:min-w-36"
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <PeriodFields {...period} contractMonth={contractMonth} />
      {children}
      <Button type="submit" className="col-span-2">
        {t("apply")}
      </Button>
    </form>
  );
}
