import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { appendAudit } from "@/lib/audit/commands";
import { routes } from "@/lib/routes";
import type { Permission } from "./permissions";
import { inScope } from "./scope";
import { getViewer } from "./session";
import { type CustomerAccess, can, holdsAnywhere, type PersonViewer } from "./viewer";

/** Where to come back to after signing in; the proxy notes the path, and a missing note only costs a click. */
async function here(): Promise<string | undefined> {
  const path = (await headers()).get("x-path");
  return path?.startsWith("/") && !path.startsWith("//") ? path : undefined;
}

export async function requirePerson(): Promise<PersonViewer> {
  const viewer = await getViewer();
  if (viewer.kind === "anonymous") redirect(routes.signIn(await here()));
  return viewer;
}

/** A refusal leaves a trace, of a page as of an action. */
export async function noteRefusal(viewer: PersonViewer, permission: Permission, what: string): Promise<void> {
  const detail = { permission, what: what.replace(/\p{Cc}/gu, " ").slice(0, 80) };
  await inScope(viewer, (scope) =>
    appendAudit(scope, { kind: "access.refused", subject: `person:${viewer.personId}`, detail }),
  );
}

async function refuse(viewer: PersonViewer, permission: Permission, what: string): Promise<never> {
  await noteRefusal(viewer, permission, what);
  notFound();
}

/** The customer of a page, for a viewer who holds the permission there. Missing and forbidden look the same. */
export async function requireCustomer(
  slug: string,
  permission: Permission,
): Promise<{ viewer: PersonViewer; org: CustomerAccess }> {
  const viewer = await requirePerson();
  const org = viewer.customers.find((customer) => customer.slug === slug);
  if (!org || !can(viewer, permission, org.id)) return refuse(viewer, permission, slug);
  await noteSupplierRead(viewer, permission, org.id);
  return { viewer, org };
}

/** Pages of the supplier's side: employed by the supplier and holding one of the permissions with some customer. */
export async function requireSupplier(...anyOf: readonly [Permission, ...Permission[]]): Promise<PersonViewer> {
  const viewer = await requirePerson();
  if (!viewer.isSupplier || !holdsAnywhere(viewer, anyOf)) return refuse(viewer, anyOf[0], "desk");
  return viewer;
}

const noted = new Map<string, number>();
const quarter = 15 * 60_000;

/** The supplier's reading of a customer's data leaves a trace: once a quarter of an hour per person, customer and kind. */
export async function noteSupplierRead(viewer: PersonViewer, permission: Permission, orgId: string): Promise<void> {
  await noteSupplierReads(viewer, permission, [orgId]);
}

/** The same for several customers at once, in one transaction: for pages of figures over all of them. */
export async function noteSupplierReads(
  viewer: PersonViewer,
  permission: Permission,
  orgIds: readonly string[],
): Promise<void> {
  if (!viewer.isSupplier) return;
  const now = Date.now();
  const keyOf = (orgId: string) => `${viewer.sessionId}|${orgId}|${permission}`;
  const due = orgIds.filter((orgId) => now - (noted.get(keyOf(orgId)) ?? 0) >= quarter);
  if (due.length === 0) return;
  if (noted.size > 10_000) noted.clear();
  await inScope(viewer, async (scope) => {
    for (const orgId of due) {
      await appendAudit(scope, { orgId, kind: "customer.read", subject: `customer:${orgId}`, detail: { permission } });
    }
  });
  for (const orgId of due) noted.set(keyOf(orgId), now);
}
