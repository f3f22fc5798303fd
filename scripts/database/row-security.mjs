// What must hold of the catalogue so that row-level security has no hole. Used by the tests and by `portal doctor`.

/** @typedef {{ rule: string, name: string, mend: string }} Finding */

const ours = "n.nspname in ('public', 'app')";

/** Tables with a customer or an audience, and those that the first migration protects besides. */
const guarded = `
  select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where ${ours} and c.relkind in ('r', 'p') and (
    exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname in ('org_id', 'audience', 'chain') and not a.attisdropped)
    or c.relname in ('organisation', 'person', 'credential', 'sso_identity', 'session'))`;

/** Each statement returns the names that break its rule. */
const rules = [
  {
    rule: "not-enabled",
    mend: "alter table … enable row level security",
    sql: `select relname as name from (${guarded}) t where not relrowsecurity`,
  },
  {
    rule: "not-forced",
    mend: "alter table … force row level security",
    sql: `select relname as name from (${guarded}) t where relrowsecurity and not relforcerowsecurity`,
  },
  {
    rule: "no-policy",
    mend: "create policy … on …",
    sql: `select relname as name from (${guarded}) t where relrowsecurity
      and not exists (select 1 from pg_policy p where p.polrelid = t.oid)`,
  },
  {
    rule: "policy-true",
    mend: "write the condition of the policy",
    sql: `select c.relname as name from pg_policy p join pg_class c on c.oid = p.polrelid
      where pg_get_expr(p.polqual, p.polrelid) = 'true' or pg_get_expr(p.polwithcheck, p.polrelid) = 'true'`,
  },
  {
    rule: "view-as-owner",
    mend: "create view … with (security_invoker = true)",
    sql: `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and c.relkind = 'v' and not coalesce(c.reloptions::text ilike '%security_invoker=true%', false)`,
  },
  {
    rule: "materialised",
    mend: "read the tables instead: a materialised view has no row-level security",
    sql: `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and c.relkind = 'm' and (has_table_privilege('samverkan_app', c.oid, 'select')
        or has_table_privilege('samverkan_job', c.oid, 'select'))`,
  },
  {
    rule: "security-definer",
    mend: "let the function run as its caller",
    sql: `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${ours} and p.prosecdef`,
  },
  {
    rule: "runtime-owns",
    mend: "alter table … owner to the migration owner",
    sql: `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner
      where ${ours} and r.rolname in ('samverkan_app', 'samverkan_job')`,
  },
  {
    rule: "row-may-move",
    mend: "grant update on the columns that change, without the one that says whose the row is",
    sql: `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attname in ('org_id', 'chain')
      where ${ours} and c.relkind in ('r', 'p') and has_column_privilege('samverkan_app', c.oid, a.attname, 'update')`,
  },
  {
    rule: "role-bypasses",
    mend: "alter role … nosuperuser nobypassrls",
    sql: `select rolname as name from pg_roles
      where rolname in ('samverkan_app', 'samverkan_job') and (rolsuper or rolbypassrls or rolcreaterole)`,
  },
  {
    rule: "key-without-customer",
    mend: "put org_id first in the key: a clash would reveal another customer's row",
    sql: `select i.relname as name from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
        join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and x.indisunique
        and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'org_id' and a.attnotnull)
        and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'org_id' and a.attnum = any (x.indkey))`,
  },
];

/**
 * @param {{ query: (sql: string) => Promise<{ rows: { name: string }[] }> }} client
 * @returns {Promise<Finding[]>}
 */
export async function findHoles(client) {
  const findings = [];
  for (const { rule, mend, sql } of rules) {
    const { rows } = await client.query(sql);
    findings.push(...rows.map(({ name }) => ({ rule, name, mend })));
  }
  return findings;
}
