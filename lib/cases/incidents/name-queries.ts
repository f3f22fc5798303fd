import "server-only";
import type { Scope } from "@/lib/access/scope";

/** What people are called, by id; those whom the viewer may not see are left out. */
export async function namesOf(scope: Scope, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const where = { id: { in: [...new Set(ids)] } };
  const people = await scope.db.person.findMany({ where, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}
