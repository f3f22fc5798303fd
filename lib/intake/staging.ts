import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { Rejection, SourceRow } from "./cells";
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

/** About so many rows are turned into cases at a time. */
const rowsPerBatch = 1_500;

/** Nothing has so many updates; it is a key that is none. */
const mostRowsOfCase = 5_000;

/** Groups the rows into cases, and the cases into batches in the order of the file. `salt` is part of every digest. */
export async function groupStaging({ db }: Scope, salt: string): Promise<void> {
  await db.$executeRaw`
    create temporary table intake_case on commit drop as
    with grouped as (
      select org, key, min(line) as line, count(*)::int as rows,
        md5(${salt} || string_agg(cells || problem, E'\n' order by line)) as digest
      from intake_row group by org, key
    )
    select *, (sum(rows) over (order by line) / ${rowsPerBatch}::int)::int as batch from grouped`;
  await db.$executeRaw`create index on intake_case (org, batch)`;
  await db.$executeRaw`create index on intake_row (org, key)`;
  await db.$executeRaw`analyze intake_row`;
  await db.$executeRaw`analyze intake_case`;
}

/** Takes out what has too many rows to be a case. */
export async function dropOversized({ db }: Scope, org: string, field: string): Promise<Rejection[]> {
  const found = await db.$queryRaw<{ key: string; line: number; rows: number }[]>`
    delete from intake_case where org = ${org} and rows > ${mostRowsOfCase} returning key, line, rows`;
  return found.map(({ key, line, rows }) => ({
    line,
    key,
    field,
    reason: `${rows} rows have this key; a case has at most ${mostRowsOfCase}`,
  }));
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

interface StagedCase {
  key: string;
  digest: string;
  rows: SourceRow[];
}

/** The next batch of cases after a batch, with their rows in line order; null when there are none left. */
export async function nextCases(
  { db }: Scope,
  org: string,
  after: number,
): Promise<{ cases: StagedCase[]; batch: number } | null> {
  const rows = await db.$queryRaw<
    { batch: number; key: string; digest: string; line: number; cells: string; problem: string }[]
  >`
    select batch, intake_case.key, digest, intake_row.line, cells, problem
    from intake_case join intake_row using (org, key)
    where org = ${org}
      and batch = (select min(batch) from intake_case where org = ${org} and batch > ${after})
    order by intake_case.line, intake_row.line`;
  const cases = new Map<string, StagedCase>();
  for (const { key, digest, line, cells, problem } of rows) {
    const row: SourceRow = { line, cells: JSON.parse(cells), problem: problem === "" ? null : JSON.parse(problem) };
    const found = cases.get(key);
    if (found) found.rows.push(row);
    else cases.set(key, { key, digest, rows: [row] });
  }
  const batch = rows[0]?.batch;
  return batch === undefined ? null : { cases: [...cases.values()], batch };
}
