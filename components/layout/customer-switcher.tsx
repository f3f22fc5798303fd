import { Check, ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { routes } from "@/lib/routes";
import { DropDown, dropDownItemStyle } from "./drop-down";
import type { ShellCustomer } from "./types";

export interface CustomerSwitcherProps {
  customers: readonly ShellCustomer[];
  current: ShellCustomer | null;
}

/** A name for those with one customer, a list for those with several. */
export function CustomerSwitcher({ customers, current }: CustomerSwitcherProps) {
  const t = useTranslations("shell.customer");
  if (customers.length < 2) {
    const only = current ?? customers[0];
    return only ? <span className="max-w-64 truncate font-medium text-ink-muted text-sm">{only.name}</span> : null;
  }
  const button = (
    <>
      <span className="min-w-0 truncate">{current?.name ?? t("choose")}</span>
      <ChevronsUpDown aria-hidden className="text-ink-subtle" />
    </>
  );
  return (
    <DropDown
      id="customer-switcher"
      label={current ? t("switch", { name: current.name }) : undefined}
      button={button}
      buttonClassName={cn(buttonStyle("quiet", "sm"), "max-w-64 font-medium text-ink")}
    >
      <p className="px-2.5 pt-1.5 pb-1 font-medium text-ink-subtle text-xs">{t("choose")}</p>
      <ul>
        {customers.map((customer) => {
          const here = customer.slug === current?.slug;
          return (
            <li key={customer.slug}>
              <Link
                href={routes.customer.home(customer.slug)}
                aria-current={here ? "true" : undefined}
                className={dropDownItemStyle}
              >
                {customer.name}
                {here && <Check aria-hidden className="ms-auto" />}
              </Link>
            </li>
          );
        })}
      </ul>
    </DropDown>
  );
}
