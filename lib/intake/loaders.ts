import "server-only";
import { notFound } from "next/navigation";
import { noteSupplierRead, requireCustomer, requireSupplier } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { env } from "@/lib/env";
import { singleValues } from "@/lib/single-values";
import { usualLastDate } from "./api/expiry";
import { deliveryPageSize, getWebhook, listKeys, listWebhooks } from "./integration-queries";

/** The desk's page of integrations: one customer at a time, the first one when none is named. */
export async function loadIntegrations(asked: { org?: string }) {
  const query = singleValues({ ...asked });
  const viewer = await requireSupplier("integrations.manage");
  const customers = viewer.customers.filter(({ id }) => can(viewer, "integrations.manage", id));
  const org = customers.find(({ slug }) => slug === query.org) ?? (query.org ? undefined : customers[0]);
  if (!org) notFound();
  await noteSupplierRead(viewer, "integrations.manage", org.id);
  const now = Date.now();
  return inScope(viewer, async (scope) => ({
    customers,
    org,
    usualLastDate: usualLastDate(now),
    keys: await listKeys(scope, org.id, now),
    webhooks: await listWebhooks(scope, org.id),
    origin: new URL(env().NEXTAUTH_URL).origin,
  }));
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One webhook with its deliveries, a page at a time. */
export async function loadWebhook(slug: string, id: string, asked: { page?: string }) {
  const { viewer, org } = await requireCustomer(slug, "integrations.manage");
  const { page: text = "" } = singleValues({ ...asked });
  const page = /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1;
  const found = uuid.test(id) ? await inScope(viewer, (scope) => getWebhook(scope, org.id, id, page)) : null;
  if (!found) notFound();
  return { org, ...found, page, pages: Math.max(1, Math.ceil(found.total / deliveryPageSize)) };
}
