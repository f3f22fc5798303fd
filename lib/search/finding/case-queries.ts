import "server-only";
import type { Scope } from "@/lib/access/scope";
import { caseReference } from "@/lib/cases/reference";
import { seenSql } from "@/lib/cases/security/seen";
import { Prisma } from "@/lib/generated/prisma/client";
import { routes } from "@/lib/routes";
import { highlightWords } from "@/lib/search/text/highlight";
import type { CaseHit } from "./found";

/** Of each customer, the titles of the newest so many are looked through: they have no index that row-level security could use. */
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
  const visible = (org: string) => {
    const own = whole.has(org)
      ? Prisma.sql`and ${seenSql(scope)}`
      : Prisma.sql`and c.requester_id = ${scope.viewerId}::uuid`;
    return Prisma.sql`c.org_id = ${org}::uuid ${own}`;
  };
  const byTitle = words.map((word) => Prisma.sql`c.title ilike ${`%${word.replace(/[\\%_]/g, "\\$&")}%`}`);
  const looks = orgs.flatMap((org) => [
    Prisma.sql`(select * from (select ${columns} from cases c where ${visible(org)} order by c.opened_at desc
      limit ${searched}) as c where ${Prisma.join(byTitle, " and ")})`,
    ...byReference(query).map(
      ({ key, number }) => Prisma.sql`(select ${columns} from cases c where ${visible(org)} and c.number = ${number}
        and exists (select from organisation o where o.id = c.org_id and o.key = ${key}))`,
    ),
  ]);
  // A union leaves out what was found in both ways.
  const found = Prisma.sql`(${Prisma.join(looks, " union ")}) as c join organisation o on o.id = c.org_id`;
  const rows = await scope.db.$queryRaw<Row[]>`
    select o.slug as org, o.name, o.key, c.number, c.title, c.state, c.opened_at as "openedAt"
    from ${found} order by c.opened_at desc, c.number desc offset ${offset} limit ${limit}`;
  const [count] = await scope.db.$queryRaw<{ total: number }[]>`select count(*)::int as total from ${found}`;
  const cases = rows.map(({ org, name, key, number, title, state, openedAt }): CaseHit => {
    const ref = caseReference(key, number);
    const address = routes.customer.case(org, ref);
    return { ref, address, place: name, title: highlightWords(title, words), state, openedAt };
  });
  return { cases, total: count?.total ?? 0 };
}

const columns = Prisma.sql`c.org_id, c.number, c.title, c.state::text, c.opened_at`;

/** What a query that is a reference names. */
export function byReference(query: string): { key: string; number: number }[] {
  const match = /^([a-z0-9]+)-([1-9]\d{0,8})$/i.exec(query.trim());
  return match ? [{ key: (match[1] ?? "").toUpperCase(), number: Number(match[2]) }] : [];
}
