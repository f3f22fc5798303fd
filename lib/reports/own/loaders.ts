import "server-only";
import { notFound } from "next/navigation";
import * as z from "zod";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { monthAt } from "@/lib/time/local-month";
import { getDefinition, seenSections } from "./queries";

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
