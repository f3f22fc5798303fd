import "server-only";
import { getLocale } from "next-intl/server";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { localTimeAt } from "@/lib/time/local-date";
import { listOutages } from "./queries";

const yearMs = 366 * 86_400_000;

/** The outages of a customer during the last year and those to come, for those who register them. */
export async function loadOutages(slug: string) {
  const { viewer, org } = await requireCustomer(slug, "cases.write");
  const now = Date.now();
  const lang = await getLocale();
  const page = await inScope(viewer, async (scope) => ({
    outages: await listOutages(scope, org, now - yearMs, now + yearMs),
    services: await scope.db.service.findMany({
      where: { orgId: org.id },
      select: { key: true, name: true, nameEn: true },
      orderBy: [{ position: "asc" }, { name: "asc" }],
    }),
  }));
  const services = page.services.map(({ key, name, nameEn }) => ({ key, name: (lang === "en" && nameEn) || name }));
  const customers = viewer.customers.filter(({ id }) => can(viewer, "cases.write", id));
  // As a field for local time writes it.
  const localNow = localTimeAt(now, org.timeZone).slice(0, 16);
  return { org, customers, outages: page.outages, services, now, localNow };
}
