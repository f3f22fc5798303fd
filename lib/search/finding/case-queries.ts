import "server-only";
import type { Scope } from "@/lib/access/scope";
import { caseReference } from "@/lib/cases/reference";
import { Prisma } from "@/lib/generated/prisma/client";
import { routes } from "@/lib/routes";
import { highlightWords } from "@/lib/search/text/highlight";
import type { CaseHit } from "./found";

/** Of each customer, the newest so many are looked through: titles have no index that row-level security could use. */
const searched = 20_000;
const mostWords = 6;

interface Row {
  org: string;
  name: string;
  key: string;
  number: number;
  title: string;
  state: string;
  openedAt: Date;
  total: number;
}

/** Cases whose reference is the query, or whose title has all its words; newest first. */
export async function searchCases(
  scope: Scope,
  query: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ cases: CaseHit[]; total: number }> {
  const words =
    query
      .toLocaleLowerCase("sv")
      .match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)
      ?.slice(0, mostWords) ?? [];
  const orgs = [...scope.orgs("cases.read_own")];
  if (words.length === 0 || orgs.length === 0) return { cases: [], total: 0 };
  const whole = new Set(scope.orgs("cases.read_org"));
  const looks = orgs.map((org) => {
    const own = whole.has(org) ? Prisma.empty : Prisma.sql`and c.requester_id = ${scope.viewerId}::uuid`;
    return Prisma.sql`(select c.org_id, c.number, c.title, c.state::text, c.opened_at from cases c
      where c.org_id = ${org}::uuid ${own} order by c.opened_at desc limit ${searched})`;
  });
  const reference = /^([a-z0-9]+)-([1-9]\d{0,8})$/i.exec(query.trim());
  const byReference = reference
    ? Prisma.sql`(o.key = ${(reference[1] ?? "").toUpperCase()} and c.number = ${Number(reference[2])}) or`
    : Prisma.empty;
  const byTitle = words.map((word) => Prisma.sql`c.title ilike ${`%${word.replace(/[\\%_]/g, "\\$&")}%`}`);
  const rows = await scope.db.$queryRaw<Row[]>`
    select o.slug as org, o.name, o.key, c.number, c.title, c.state, c.opened_at as "openedAt",
      count(*) over ()::int as total
    from (${Prisma.join(looks, " union all ")}) as c join organisation o on o.id = c.org_id
    where ${byReference} (${Prisma.join(byTitle, " and ")})
    order by c.opened_at desc, c.number desc offset ${offset} limit ${limit}`;
  const cases = rows.map(({ org, name, key, number, title, state, openedAt }): CaseHit => {
    const ref = caseReference(key, number);
    const address = routes.customer.case(org, ref);
    return { ref, address, place: name, title: highlightWords(title, words), state, openedAt };
  });
  return { cases, total: rows[0]?.total ?? 0 };
}
