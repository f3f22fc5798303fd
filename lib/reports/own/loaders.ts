import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import * as z from "zod";
import { requireCustomer, requirePerson } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { monthAt } from "@/lib/time/local-month";
import { getDefinition, seenSections } from "./queries";

/** A report of the customer's own as the reader may see it, read once for the page and its title; null where there is none. */
export const loadDefinition = cache(async (orgId: string, id: string) =>
  inScope(await requirePerson(), (scope) => getDefinition(scope, orgId, id)),
);

/** A report of the customer's own as those see it who put it together. */
export async function loadOwnReport(slug: string, id: string) {
  const { viewer, org } = await requireCustomer(slug, "reports.write");
  if (!z.uuid().safeParse(id).success) return notFound();
  const read = await inScope(viewer, async (scope) => {
    const definition = await getDefinition(scope, org.id, id);
    return definition && { definition, seen: seenSections(scope, org.id) };
  });
  if (!read) return notFound();
  const { definition, seen } = read;
  const told = definition.parts.map(({ section }) => section);
  const left = seen.filter((section) => !told.includes(section));
  return { org, definition, left, current: monthAt(Date.now(), org.timeZone) };
}
