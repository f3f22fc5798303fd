import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { inScope } from "@/lib/access/scope";
import { formatPercent } from "@/lib/format";
import sv from "@/lib/i18n/messages/sv/measures.json";
import { makeKey } from "@/lib/intake/api/key-commands";
import { catalogue, type KpiId, kpiIds, timeOf } from "@/lib/measures/catalogue";
import { formatValue } from "@/lib/measures/format-measure";
import { isOfOneInstant } from "@/lib/measures/kpi/divisions";
import { populationOf } from "@/lib/measures/kpi/populations";
import { promisedIn } from "@/lib/measures/promises";
import { agreementOf } from "@/prisma/seed/agreements";
import { orgId } from "@/prisma/seed/organisations";
import { run } from "@/scripts/portal/kpi";
import { staff } from "@/tests/fixtures/staff";
import { Client } from "@/tests/server/browser-like";
import { type Portal, startPortal } from "@/tests/server/portal";
import { statsIn, tableIn } from "./read-page";

const months = ["2026-08", "2026-09", "2026-10"] as const;
const customers = ["ekliden", "nordvik"] as const;
const figures = kpiIds.filter((kpi) => /^(sla|cases|response|resolution|availability|credit)\./.test(kpi));

interface Told {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  n: number;
}

let portal: Portal;
let reader: Client;
const secrets = new Map<string, string>();

beforeAll(async () => {
  portal = await startPortal(inject("world"), process.env.PORTAL_TEST_DIST ?? ".next");
  process.env.DATABASE_APP_URL = portal.urls.app;
  process.env.DATABASE_JOB_URL = portal.urls.job;
  process.env.NEXTAUTH_SECRET = "a secret that only the tests know, long enough";
  reader = new Client(portal.origin);
  await reader.signIn("demo", { email: "helena.forsgren@fjallnat.example" });
  for (const slug of customers) {
    const customer = { id: orgId(slug), slug, key: slug, timeZone: "Europe/Stockholm" };
    const made = await inScope(staff([customer], ["delivery_manager"]), (scope) =>
      makeKey(scope, customer.id, { name: "Jämförelse", rights: "read", expiresAt: null }),
    );
    secrets.set(slug, made.secret);
  }
});
afterAll(async () => {
  const { disconnect } = await import("@/lib/db");
  await disconnect();
  await portal?.stop();
});

/** What the command line says with --json. */
async function fromCommand(args: string[]) {
  let told: unknown;
  const stop = (sentence: string): never => {
    throw new Error(sentence);
  };
  await run(args, { json: true, out: (value) => (told = value), say: () => undefined, fail: stop, misuse: stop });
  return JSON.parse(JSON.stringify(told));
}

async function fromApi(slug: string, kpi: string, query: Record<string, string>) {
  const answer = await fetch(`${portal.origin}/api/v1/kpi/${kpi}?${new URLSearchParams(query)}`, {
    headers: { authorization: `Bearer ${secrets.get(slug)}` },
  });
  expect(answer.status, `${kpi} ${JSON.stringify(query)}`).toBe(200);
  return answer.json();
}

/** Without when it was asked: the two are asked one after the other. */
function timeless({ asOf: _asOf, groups, ...told }: Record<string, unknown>) {
  const rest = (groups as Record<string, unknown>[] | undefined)?.map(({ asOf: _then, ...group }) => group);
  return { ...told, ...(rest && { groups: rest }) };
}

/** A figure from the command line and from the API, which have to say the same. */
async function bothOf(slug: string, kpi: KpiId, query: { from: string; to: string; by?: string }) {
  const by = query.by ? ["--by", query.by] : [];
  const command = await fromCommand([kpi, "--org", slug, "--from", query.from, "--to", query.to, ...by]);
  const api = await fromApi(slug, kpi, query);
  expect(timeless(api), `${slug} ${kpi}`).toEqual(timeless(command));
  return api as Told & { groups?: (Told & { key: string })[] };
}

async function monthsOf(slug: string, kpi: KpiId): Promise<Map<string, Told>> {
  if (isOfOneInstant(kpi)) {
    const told = new Map<string, Told>();
    for (const month of months) told.set(month, await bothOf(slug, kpi, { from: month, to: month }));
    return told;
  }
  const { groups } = await bothOf(slug, kpi, { from: months[0], to: months[2], by: "month" });
  return new Map((groups ?? []).map((group) => [group.key, group]));
}

async function pageOf(path: string): Promise<string> {
  const response = await reader.fetch(path);
  expect(response.status, path).toBe(200);
  return response.text();
}

const versionsOf = (slug: (typeof customers)[number]) =>
  agreementOf(slug).versions.map(({ validFrom, terms }) => ({ validFrom, share: terms.promisedShare }));

function nameOf(kpi: KpiId): string {
  const found = kpi.split(".").reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], sv.kpi);
  return (found as { name: string }).name;
}

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe.each(customers)("%s", (slug) => {
  it("has the same figures on its pages, at the command line and over the API", async () => {
    const told = new Map<KpiId, Map<string, Told>>();
    for (const kpi of figures) told.set(kpi, await monthsOf(slug, kpi));
    const seen = new Set<KpiId>();
    for (const month of months) {
      const promised = promisedIn(month, versionsOf(slug));
      for (const time of ["business", "calendar"] as const) {
        for (const page of ["sla", "cases/figures"]) {
          const stats = statsIn(await pageOf(`/o/${slug}/${page}?from=${month}&to=${month}&time=${time}`));
          for (const kpi of figures.filter((one) => (timeOf(one) ?? time) === time)) {
            const shown = stats.get(nameOf(kpi));
            if (shown === undefined) continue;
            seen.add(kpi);
            const { value } = told.get(kpi)?.get(month) ?? { value: null };
            const level = kpi.startsWith("sla.attainment") ? promised : null;
            const expected = value === null ? sv.noData : plain(formatValue(value, catalogue[kpi].unit, "sv", level));
            expect(shown, `${kpi} ${month} on ${page}`).toBe(expected);
          }
        }
      }
    }
    // Of times both the median and nine of ten; the means, and the shares of other populations, are told to machines alone.
    const alone = figures.filter((kpi) => !seen.has(kpi) && !/\.(mean|p90)\./.test(kpi) && populationOf(kpi) === null);
    expect(alone.filter((kpi) => !/^(availability|credit)\./.test(kpi))).toEqual([]);
  });

  it("has the same availability of each service, and the same credits", async () => {
    for (const month of months) {
      const html = await pageOf(`/o/${slug}/sla?from=${month}&to=${month}`);
      const rows = tableIn(html, sv.levels.availability.caption);
      const parts = ["share", "outages", "mtbf", "mtrs"] as const;
      const services = agreementOf(slug).versions.at(-1)?.terms.availability ?? [];
      expect(rows.length).toBe(services.length);
      for (const [column, part] of parts.entries()) {
        const kpi: KpiId = `availability.${part}`;
        const { groups } = await bothOf(slug, kpi, { from: month, to: month, by: "service" });
        const expected = (groups ?? []).map(({ key, value }) => {
          const promised = services.find(({ service }) => service === key)?.promisedShare;
          if (value === null) return sv.noData;
          if (part === "share") return plain(formatPercent(value, "sv", 2, promised));
          return plain(formatValue(value, catalogue[kpi].unit, "sv"));
        });
        const shown = rows.map((cells) => cells[column + 1] ?? "");
        expect(shown.toSorted(), `${kpi} ${month}`).toEqual(expected.toSorted());
      }
      const { value } = await bothOf(slug, "credit.percent", { from: month, to: month });
      const [credit] = tableIn(html, sv.levels.credit.caption);
      expect(credit?.[1], `credit ${month}`).toBe(value === null ? "–" : plain(formatValue(value, "percent", "sv")));
    }
  });
});
