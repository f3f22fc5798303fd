import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { test } from "vitest";
import { addCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";

const database = freshDatabase();
test("perf", async () => {
  const org = await addCustomer(database.admin);
  const c = new Client({ connectionString: database.admin });
  await c.connect();
  await c.query(
    `insert into cases (org_id, id, number, source, title, kind, service_key, priority, state, opened_at, closed_at, resolved_at, opened_month, closed_month, resolved_month, updated_at, is_security)
    select $1, gen_random_uuid(), 1000 + g, 'x', 'Ärende ' || g, 'incident', 'mail', 3, (case when g % 40 = 0 then 'open' else 'closed' end)::case_state,
    now() - g * interval '3 minutes', case when g % 40 = 0 then null else now() - g * interval '3 minutes' end, now() - g * interval '3 minutes', to_char(now() - g * interval '3 minutes', 'YYYY-MM'), to_char(now() - g * interval '3 minutes', 'YYYY-MM'), to_char(now() - g * interval '3 minutes', 'YYYY-MM'), now(), g % 1000 = 0
    from generate_series(1, 200000) g`,
    [org.id],
  );
  await c.query(`insert into sla_outcome (org_id, case_id, clock, cycle, service_key, priority, agreement_version_id, calendar_version_id, target_ms, started_at, original_due_at, due_at, stopped_at, worked_ms, paused_ms, outcome, due_month, is_security)
    select org_id, id, 'resolution', 1, 'mail', 3, gen_random_uuid(), gen_random_uuid(), 1, opened_at, opened_at, opened_at, case when closed_at is null then null else opened_at end, 1, 0, (case when closed_at is null then 'running' when number % 9 = 0 then 'breached' else 'met' end)::sla_outcome_kind, opened_month, is_security from cases where source = 'x'`);
  await c.query("vacuum analyze");
  const me = randomUUID();
  const grants = Object.fromEntries(
    ["customer.open", "cases.read_own", "cases.read_org", "cases.write", "cases.read_internal", "sla.read"].map((p) => [
      p,
      [org.id],
    ]),
  );
  const app = new Client({ connectionString: database.app });
  await app.connect();
  await app.query("select set_config('app.context', $1, false)", [
    JSON.stringify({ viewer: me, grants, audiences: [], door: "" }),
  ]);
  const seen = `and (not c.is_security or c.org_id = any('{}'::uuid[]) or c.requester_id = '${me}' or exists (select from case_admission a where a.org_id = c.org_id and a.case_id = c.id and a.person_id = '${me}'))`;
  const asks = (s: string): Record<string, string> => ({
    list: `select c.* from cases c where c.org_id = '${org.id}' ${s} order by c.opened_at desc, c.number desc limit 50`,
    count: `select count(*) from cases c where c.org_id = '${org.id}' ${s}`,
    unclosed: `select count(*) from cases c where c.org_id = '${org.id}' and c.closed_at is null ${s}`,
    queue: `select count(*) from cases c left join (select distinct on (s.org_id, s.case_id) s.* from sla_outcome s where s.org_id = any ('{${org.id}}'::uuid[]) and s.outcome = 'running' and s.stopped_at is null order by s.org_id, s.case_id) k on k.org_id = c.org_id and k.case_id = c.id where c.org_id = any ('{${org.id}}'::uuid[]) and c.closed_at is null ${s}`,
    clocks: `with o as materialized (select s.* from sla_outcome s where s.org_id = '${org.id}' and s.clock = 'resolution' and s.outcome = 'breached') select count(*) from o join cases c on c.org_id = o.org_id and c.id = o.case_id where c.org_id = '${org.id}' ${s}`,
  });
  const time = async (mode: string, list: Record<string, string>) => {
    for (const [name, sql] of Object.entries(list)) {
      const t: number[] = [];
      for (let i = 0; i < 9; i++) {
        const r = await app.query(`explain (analyze, timing off, format json) ${sql}`);
        t.push(r.rows[0]["QUERY PLAN"][0]["Execution Time"]);
      }
      console.log(mode, name, Math.min(...t).toFixed(1), "ms best,", t.sort((a, b) => a - b)[4]?.toFixed(1), "median");
    }
  };
  await time("new", asks(seen));
  console.log(
    (
      await app.query(
        `explain analyze select count(*) from cases c where c.org_id = '${org.id}' and c.is_security and not (${seen.slice(4)})`,
      )
    ).rows
      .map((r) => r["QUERY PLAN"])
      .join("\n"),
  );
  console.log((await app.query(`explain analyze ${asks(seen).list}`)).rows.map((r) => r["QUERY PLAN"]).join("\n"));
  await c.query(`drop policy read on cases; create policy read on cases for select using (org_id = any ((select app.orgs('cases.read_org'))::uuid[])
      or (org_id = any ((select app.orgs('cases.read_own'))::uuid[]) and requester_id = (select app.viewer())));
      drop policy read on sla_outcome; create policy read on sla_outcome for select using (org_id = any ((select app.orgs('sla.read'))::uuid[])
      or exists (select 1 from cases c where c.org_id = sla_outcome.org_id and c.id = sla_outcome.case_id))`);
  await time("old", asks(""));
  await app.end();
  await c.end();
}, 300000);
