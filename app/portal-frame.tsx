import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PersonaBanner } from "@/components/access/persona-banner";
import { AppShell, type AppShellProps } from "@/components/layout/app-shell";
import type { NavGroup } from "@/components/layout/types";
import { signOutAction } from "@/lib/access/actions";
import { navigationOf } from "@/lib/access/navigation";
import { getReader } from "@/lib/access/reader";
import { isTheme } from "@/lib/i18n/theme";

type Passed = Pick<AppShellProps, "languageLinks" | "breadcrumbs" | "width">;

export interface PortalFrameProps extends Passed {
  /** The customer whose pages these are. A name only: each page asks for the right itself. */
  org?: string;
  children: ReactNode;
}

/** The shell around every page, with what this viewer may open. It shows; it decides nothing. */
export async function PortalFrame({ org, children, ...passed }: PortalFrameProps) {
  const [{ viewer, persona }, locale, jar, t] = await Promise.all([
    getReader(),
    getLocale(),
    cookies(),
    getTranslations("access.nav"),
  ]);
  const customers = viewer.kind === "person" ? viewer.customers : [];
  const current =
    customers.find(({ slug }) => slug === org) ?? (customers.length === 1 ? customers[0] : undefined) ?? null;
  const theme = jar.get("theme")?.value;
  const nav: NavGroup[] = navigationOf(viewer, locale, current).map(({ label, customer, items }) => ({
    label: customer ?? (label && t(label)),
    items: items.map(({ shortcut, ...item }) => ({ ...item, label: t(item.label), key: shortcut })),
  }));
  return (
    <AppShell
      {...passed}
      viewer={
        viewer.kind === "person" ? { name: viewer.name, email: viewer.email, initials: initials(viewer.name) } : null
      }
      nav={nav}
      customers={customers.map(({ slug, name }) => ({ slug, name }))}
      customer={current && { slug: current.slug, name: current.name }}
      locale={locale}
      theme={isTheme(theme) ? theme : "system"}
      signOutAction={signOutAction}
    >
      {persona && passed.languageLinks && <PersonaBanner persona={persona} />}
      {children}
    </AppShell>
  );
}

function initials(name: string): string {
  const parts = name.split(/\s+/);
  return `${parts[0]?.[0] ?? ""}${parts.length > 1 ? (parts.at(-1)?.[0] ?? "") : ""}`.toUpperCase();
}
