import * as z from "zod";
import type { Permission } from "@/lib/access/permissions";
import { routes } from "@/lib/routes";
import { type DashboardQuery, dashboardQueryOf, textOfDashboardQuery } from "../dashboard-query";

/** The dashboards whose choices can be kept under a name, and what one must hold to open each. */
export const viewPages = ["sla", "cases", "satisfaction", "selfService", "changes", "forums", "proposals"] as const;
export type ViewPage = (typeof viewPages)[number];

export const viewPermissions = {
  sla: "sla.read",
  cases: "sla.read",
  satisfaction: "satisfaction.read",
  selfService: "sla.read",
  changes: "changes.read",
  forums: "forums.read",
  proposals: "proposals.read",
} as const satisfies Record<ViewPage, Permission>;

/** As many of one's own on one page; more would be no overview. */
export const mostViews = 20;

export const viewSchema = z.object({
  org: z.string().min(1).max(100),
  page: z.enum(viewPages),
  name: z
    .string()
    .trim()
    .regex(/^\P{Cc}*$/u, "savedViews.oneLine")
    .min(1, "savedViews.nameMissing")
    .max(40, "savedViews.nameLong"),
  query: z.string().max(500),
  shared: z.string().optional(),
});

/** A choice as it is kept: only what a dashboard understands, always in the same order. */
export function keptQueryOf(query: DashboardQuery): string {
  const pairs = Object.entries(textOfDashboardQuery(query));
  return String(new URLSearchParams(pairs.filter((pair): pair is [string, string] => Boolean(pair[1]))));
}

/** The same of what a form sends along. */
export function keptQuery(query: string): string {
  return keptQueryOf(dashboardQueryOf(Object.fromEntries(new URLSearchParams(query))));
}

/** Where a view is opened. */
export function viewHref(org: string, page: ViewPage, query: string): string {
  const { sla, caseFigures, satisfaction, selfService, changes, forumFigures, proposalFigures } = routes.customer;
  const pages = { sla, cases: caseFigures, satisfaction, selfService, changes };
  return { ...pages, forums: forumFigures, proposals: proposalFigures }[page](
    org,
    Object.fromEntries(new URLSearchParams(query)),
  );
}
