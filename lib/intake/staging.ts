import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { SourceRow } from "./cells";
import type { FileRow } from "./rows";

/**
 * The rows of one file in temporary tables of the running transaction, so that rows of one case may lie anywhere in a file
 * of any size and the memory of this process stays small. They are gone when the transaction ends, whichever way.
 */
export async function createStaging({ db }: Scope): Promise<void> {
  await db.$executeRaw`
    create temporary table intake_row (line int, org text, key text, cells text, problem text) on commit drop`;
}

export interface StagedRow extends FileRow {
  org: string;
  key: string;
}

export async function stage({ db }: Scope, rows: readonly StagedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const staged = rows.map(({ line, org, key, cells, problem }) => ({
    line,
    org,
    key,
    cells: JSON.stringify(cells),
    problem: problem ? JSON.stringify(problem) : "",
  }));
  await db.$executeRaw`
    insert into intake_row
    select line, org, key, cells, problem
    from json_to_recordset(${JSON.stringify(staged)}::json)
      as row (line int, org text, key text, cells text, problem text)`;
}

/** Groups the rows into cases, in the order in which the file first names them. `salt` is part of every digest. */
export async function groupStaging({ db }: Scope, salt: string): Promise<void> {
  await db.$executeRaw`
    create temporary table intake_case on commit drop as
    select org, key, row_number() over (order by min(line))::int as place,
      md5(${salt} || string_agg(cells || problem, E'\n' order by line)) as digest
    from intake_row group by org, key`;
  await db.$executeRaw`create index on intake_case (org, place)`;
  await db.$executeRaw`create index on intake_row (org, key)`;
  await db.$executeRaw`analyze intake_row`;
  await db.$executeRaw`analyze intake_case`;
}

/** The customers that the file names. */
export async function stagedOrgs({ db }: Scope): Promise<{ org: string; line: number }[]> {
  return db.$queryRaw`select org, min(line) as line from intake_row group by org order by min(line)`;
}

/** Forgets the cases that are stored exactly so already, and says how many they are. */
export async function dropUnchanged({ db }: Scope, org: string, orgId: string, source: string): Promise<number> {
  return db.$executeRaw`
    delete from intake_case using cases
    where intake_case.org = ${org} and cases.org_id = ${orgId}::uuid and cases.source = ${source}
      and cases.external_key = intake_case.key and cases.source_digest = intake_case.digest`;
}

export interface StagedCase {
  key: string;
  digest: string;
  rows: SourceRow[];
}

/** The next cases after a place, with their rows in line order; `place` is that of the last, null when there are none. */
export async function nextCases(
  { db }: Scope,
  org: string,
  after: number,
  limit: number,
): Promise<{ cases: StagedCase[]; place: number | null }> {
  const rows = await db.$queryRaw<
    { place: number; key: string; digest: string; line: number; cells: string; problem: string }[]
  >`
    with batch as (
      select place, org, key, digest from intake_case
      where org = ${org} and place > ${after} order by place limit ${limit}
    )
    select place, batch.key, digest, line, cells, problem
    from batch join intake_row using (org, key)
    order by place, line`;
  const cases = new Map<number, StagedCase>();
  for (const { place, key, digest, line, cells, problem } of rows) {
    const row: SourceRow = { line, cells: JSON.parse(cells), problem: problem === "" ? null : JSON.parse(problem) };
    const found = cases.get(place);
    if (found) found.rows.push(row);
    else cases.set(place, { key, digest, rows: [row] });
  }
  return { cases: [...cases.values()], place: rows.at(-1)?.place ?? null };
}
