"use client";

import { ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/class-names";
import { Menu, MenuLabel, MenuLink } from "@/components/ui/menu";
import { routes } from "@/lib/routes";
import type { ShellCustomer } from "./types";

export interface CustomerSwitcherProps {
  customers: readonly ShellCustomer[];
  current: ShellCustomer | null;
}

/** A name for those with one customer, a menu for those with several. */
export function CustomerSwitcher({ customers, current }: CustomerSwitcherProps) {
  const t = useTranslations("shell.customer");
  if (customers.length < 2) {
    const only = current ?? customers[0];
    return only ? <span className="max-w-64 truncate font-medium text-ink-muted text-sm">{only.name}</span> : null;
  }
  const trigger = (
    <button
      type="button"
      aria-label={current ? t("switch", { name: current.name }) : undefined}
      className={cn(buttonStyle("quiet", "sm"), "max-w-64 font-medium text-ink")}
    >
      <span className="min-w-0 truncate">{current?.name ?? t("choose")}</span>
      <ChevronsUpDown aria-hidden className="text-ink-subtle" />
    </button>
  );
  return (
    <Menu trigger={trigger}>
      <MenuLabel>{t("choose")}</MenuLabel>
      {customers.map((customer) => (
        <MenuLink
          key={customer.slug}
          href={routes.customer.home(customer.slug)}
          current={customer.slug === current?.slug}
        >
          {customer.name}
        </MenuLink>
      ))}
    </Menu>
  );
}
