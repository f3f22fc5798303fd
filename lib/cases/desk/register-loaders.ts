import "server-only";
import { randomUUID } from "node:crypto";
import { getLocale } from "next-intl/server";
import { requireSupplier } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { listServices } from "@/lib/cases/case-queries";
import { localDateAt, localTimeAt } from "@/lib/time/local-date";
import { listReporters } from "./reporter-queries";

/** What an agent needs to register a case: the customers to choose from, and of the chosen one its services and people. */
export async function loadRegisterForm(slug: string | undefined) {
  const viewer = await requireSupplier("cases.write");
  const customers = viewer.customers.filter(({ id }) => can(viewer, "cases.write", id));
  const chosen = customers.find((customer) => customer.slug === slug);
  const org = chosen ?? (customers.length === 1 ? customers[0] : undefined);
  if (!org) return { customers, org: null };
  const lang = (await getLocale()) === "en" ? "en" : "sv";
  const now = Date.now();
  const today = localDateAt(now, org.timeZone);
  return inScope(viewer, async (scope) => {
    const services = await listServices(scope, org.id);
    return {
      customers,
      org,
      services: services.map(({ key, name, nameEn }) => ({
        value: key,
        label: lang === "en" ? (nameEn ?? name) : name,
      })),
      people: (await listReporters(scope, org.id, today)).map(({ name, email }) => ({ name, email })),
      now: localTimeAt(now, org.timeZone).slice(0, 16),
      key: randomUUID(),
    };
  });
}
