import "server-only";
import type { Scope } from "@/lib/access/scope";

export interface ServiceChoice {
  key: string;
  name: string;
}

/** The services of some customers by name, those that several have under one key once. */
export async function listServiceChoices(
  scope: Scope,
  orgIds: readonly string[],
  lang: "sv" | "en",
): Promise<ServiceChoice[]> {
  const within = orgIds.filter((id) => scope.orgs("customer.open").includes(id));
  const rows = await scope.db.service.findMany({
    where: { orgId: { in: within } },
    distinct: ["key"],
    select: { key: true, name: true, nameEn: true },
    orderBy: [{ key: "asc" }, { orgId: "asc" }],
  });
  return rows
    .map(({ key, name, nameEn }) => ({ key, name: (lang === "en" ? nameEn : null) ?? name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, lang));
}
