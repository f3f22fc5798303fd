import type { Lang } from "@/lib/routes";
import { routes } from "@/lib/routes";
import type { Permission } from "./permissions";
import { type CustomerAccess, can, holdsAnywhere, type Viewer } from "./viewer";

/** A key of `access.nav`, and the name of the icon that the layout draws. */
type Place =
  | "help"
  | "home"
  | "cases"
  | "sla"
  | "incidents"
  | "reports"
  | "kpi"
  | "forums"
  | "satisfaction"
  | "selfService"
  | "surveys"
  | "billing"
  | "proposals"
  | "changes"
  | "documents"
  | "collaboration"
  | "customers"
  | "queue"
  | "knowledge"
  | "tasks"
  | "searches"
  | "agreements"
  | "people"
  | "integrations"
  | "outbox"
  | "audit";

/** A place one can go. */
export interface NavItem {
  label: Place;
  href: string;
  icon: Place;
  /** The letter after `g` on the keyboard. */
  shortcut?: string;
}

export interface NavGroup {
  label?: "desk" | "forCustomer";
  /** The customer's name, where the group is a customer's. */
  customer?: string;
  items: NavItem[];
}

/** Only what the viewer may open: an item stands here exactly when its page would let them in. A reader who has not signed in has the page itself. */
export function navigationOf(viewer: Viewer, lang: Lang, current: CustomerAccess | null): NavGroup[] {
  if (viewer.kind === "anonymous") return [];
  const groups: NavGroup[] = [
    { items: [{ label: "help", href: routes.help.home(lang), icon: "help", shortcut: "h" }] },
  ];
  if (current) groups.push({ label: "forCustomer", customer: current.name, items: customerItems(viewer, current) });
  const desk = deskItems(viewer);
  if (desk.length > 0) groups.push({ label: "desk", items: desk });
  return groups;
}

function customerItems(viewer: Viewer, { id, slug }: CustomerAccess): NavItem[] {
  const { selfService } = routes.customer;
  const { home, cases, sla, incidents, reports, packs, satisfaction, billing, proposals, documents, collaboration } =
    routes.customer;
  const items: (NavItem & { permission: Permission })[] = [
    { permission: "customer.open", label: "home", href: home(slug), icon: "home", shortcut: "o" },
    { permission: "cases.read_own", label: "cases", href: cases(slug), icon: "cases", shortcut: "c" },
    { permission: "sla.read", label: "sla", href: sla(slug), icon: "sla", shortcut: "s" },
    { permission: "cases.read_org", label: "incidents", href: incidents(slug), icon: "incidents" },
    can(viewer, "sla.read", id)
      ? { permission: "sla.read", label: "reports", href: reports(slug), icon: "reports" }
      : { permission: "satisfaction.read", label: "reports", href: packs(slug), icon: "reports" },
    { permission: "sla.read", label: "kpi", href: routes.customer.kpis(slug), icon: "kpi" },
    { permission: "satisfaction.read", label: "forums", href: routes.customer.forums(slug), icon: "forums" },
    { permission: "satisfaction.read", label: "satisfaction", href: satisfaction(slug), icon: "satisfaction" },
    { permission: "sla.read", label: "selfService", href: selfService(slug), icon: "selfService" },
    { permission: "billing.read", label: "billing", href: billing(slug), icon: "billing", shortcut: "b" },
    { permission: "proposals.read", label: "proposals", href: proposals(slug), icon: "proposals", shortcut: "f" },
    { permission: "changes.read", label: "changes", href: routes.customer.changes(slug), icon: "changes" },
    { permission: "customer.open", label: "documents", href: documents(slug), icon: "documents", shortcut: "d" },
    {
      permission: "people.read",
      label: "collaboration",
      href: collaboration(slug),
      icon: "collaboration",
      shortcut: "p",
    },
  ];
  return items
    .filter(({ permission }) => can(viewer, permission, id))
    .map(({ permission: _permission, ...item }) => item);
}

function deskItems(viewer: Viewer): NavItem[] {
  if (viewer.kind === "anonymous" || !viewer.isSupplier) return [];
  const items: (NavItem & { permission: Permission; or?: readonly Permission[] })[] = [
    { permission: "customer.open", label: "customers", href: routes.desk.home(), icon: "customers", shortcut: "k" },
    { permission: "cases.read_org", label: "queue", href: routes.desk.cases(), icon: "queue", shortcut: "q" },
    {
      permission: "knowledge.write",
      or: ["documents.write", "proposals.write"],
      label: "knowledge",
      href: routes.desk.knowledge(),
      icon: "knowledge",
      shortcut: "a",
    },
    { permission: "knowledge.write", label: "tasks", href: routes.desk.contentTasks(), icon: "tasks", shortcut: "t" },
    { permission: "knowledge.write", label: "searches", href: routes.desk.search(), icon: "searches", shortcut: "l" },
    { permission: "satisfaction.manage", label: "surveys", href: routes.desk.satisfaction(), icon: "surveys" },
    { permission: "sla.manage", label: "agreements", href: routes.desk.agreements(), icon: "agreements" },
    { permission: "people.manage", label: "people", href: routes.desk.people(), icon: "people" },
    {
      permission: "integrations.manage",
      label: "integrations",
      href: routes.desk.integrations(),
      icon: "integrations",
    },
    { permission: "audit.read", label: "outbox", href: routes.desk.outbox(), icon: "outbox" },
    { permission: "audit.read", label: "audit", href: routes.desk.audit(), icon: "audit" },
  ];
  return items
    .filter(({ permission, or = [] }) => holdsAnywhere(viewer, [permission, ...or]))
    .map(({ permission: _permission, or: _or, ...item }) => item);
}
