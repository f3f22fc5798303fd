import "server-only";
import type { Scope } from "@/lib/access/scope";

export interface Reporter {
  id: string;
  name: string;
  email: string;
}

const columns = { id: true, name: true, email: true } as const;

/** Who works at a customer on a day. */
function employedAt(orgId: string, today: string) {
  const now = new Date(`${today}T00:00:00Z`);
  return {
    status: "active" as const,
    memberships: {
      some: { orgId, fromDate: { lte: now }, OR: [{ toDate: null }, { toDate: { gte: now } }] },
    },
  };
}

const mostFound = 8;

/** The customer's people whose address is meant, or in whose names the words stand; those of exactly this name alone. */
export async function findReporters(scope: Scope, orgId: string, words: string, today: string): Promise<Reporter[]> {
  scope.require("cases.write", orgId);
  const address = /[^\s<>]+@[^\s<>]+/.exec(words)?.[0]?.toLowerCase();
  const named = words.split(/\s+/).filter(Boolean).slice(0, 5);
  const found = await scope.db.person.findMany({
    where: {
      ...employedAt(orgId, today),
      ...(address
        ? { email: address }
        : { AND: named.map((word) => ({ name: { contains: word, mode: "insensitive" as const } })) }),
    },
    select: columns,
    orderBy: [{ name: "asc" }, { email: "asc" }],
    take: mostFound + 1,
  });
  const exact = found.filter(({ name }) => name.toLowerCase() === words.toLowerCase());
  return exact.length === 1 ? exact : found;
}

const mostListed = 300;

/** The customer's people to choose from while one types, by name; of a large customer the first of them. */
export async function listReporters(scope: Scope, orgId: string, today: string): Promise<Reporter[]> {
  scope.require("cases.write", orgId);
  const where = employedAt(orgId, today);
  return scope.db.person.findMany({ where, select: columns, orderBy: { name: "asc" }, take: mostListed });
}

export type ReporterAnswer = { reporter: Reporter } | { refused: "none" | "many"; candidates: Reporter[] };

/** The one who is meant. */
export async function theReporter(scope: Scope, orgId: string, words: string, today: string): Promise<ReporterAnswer> {
  const found = await findReporters(scope, orgId, words, today);
  const [reporter] = found;
  if (reporter && found.length === 1) return { reporter };
  return { refused: found.length === 0 ? "none" : "many", candidates: found.slice(0, mostFound) };
}
