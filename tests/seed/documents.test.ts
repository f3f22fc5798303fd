import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { caseReference } from "@/lib/cases/reference";
import { checkDocument } from "@/lib/knowledge/source/document";
import { parseAudience } from "@/lib/knowledge/writing/audience";
import { isKpiId } from "@/lib/measures/catalogue";
import { foldCase } from "@/lib/sla/fold";
import type { ClockOutcome } from "@/lib/sla/outcome";
import { monthAt } from "@/lib/time/local-month";
import { compiledAgreement } from "@/prisma/seed/cases";
import { worldNow, zone } from "@/prisma/seed/clock";
import { type CustomerSlug, customers } from "@/prisma/seed/organisations";
import { namedPeople } from "@/prisma/seed/people";
import { generateWorld } from "@/prisma/seed/world";

const folder = "prisma/seed/documents";
const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".mdx"))
  .map((name) => name.replaceAll("\\", "/"))
  .sort();
const sourceOf = (name: string) => readFileSync(`${folder}/${name}`, "utf8");
const customerOf = (name: string) => customers.find(({ slug }) => name.startsWith(`${slug}/`));

function frontMatterOf(name: string) {
  const checked = checkDocument(sourceOf(name));
  if (!checked.ok) throw new Error(`${name}: ${JSON.stringify(checked.refusals)}`);
  return checked.document.frontMatter;
}

describe.each(names)("%s", (name) => {
  it("passes the fence and says where it belongs", () => {
    const { lang, customer, audience, reviewBy, owner, kpi } = frontMatterOf(name);
    expect(name).toContain(`.${lang}.mdx`);
    expect(customer).toBe(customerOf(name)?.slug);
    expect(reviewBy).toBeDefined();
    if (customer) {
      const reach = parseAudience(audience).map((part) => ("org" in part ? part.org : part.who));
      expect(new Set(reach)).toEqual(new Set([customer]));
      expect(namedPeople.map((person) => person.name)).toContain(owner);
    }
    if (kpi) expect(isKpiId(kpi.key)).toBe(true);
  });

  it("says the same of itself in both languages", () => {
    const other = name.includes(".sv.") ? name.replace(".sv.", ".en.") : name.replace(".en.", ".sv.");
    const [one, two] = [name, other].map((each) => {
      const { kind, audience, owner, reviewBy, effort, cost, services, targetQuarter, kpi, occurred } =
        frontMatterOf(each);
      return { kind, audience, owner, reviewBy, effort, cost, services, targetQuarter, kpi, occurred };
    });
    expect(one).toEqual(two);
  });
});

describe("what the documents argue with is what the demonstration world holds", () => {
  const world = generateWorld();
  const folded = Object.fromEntries(
    customers.map(({ slug }) => {
      const agreement = compiledAgreement(slug);
      const fold = (draft: (typeof world.cases)[CustomerSlug][number]) =>
        foldCase(
          draft.events.map(({ event }) => event),
          agreement,
          worldNow,
        );
      return [slug, world.cases[slug].map((draft) => ({ ...draft, ...fold(draft) }))] as const;
    }),
  );
  const casesOf = (slug: CustomerSlug) => folded[slug] ?? [];
  const within = (instant: number, from: string, to: string) =>
    monthAt(instant, zone) >= from && monthAt(instant, zone) <= to;
  const isLate = ({ outcome }: ClockOutcome) => outcome === "breached" || outcome === "running-late";
  const due = (slug: CustomerSlug, from: string, to: string) =>
    casesOf(slug)
      .flatMap(({ clocks }) => clocks)
      .filter(
        ({ clock, dueAt, outcome }) => clock === "resolution" && outcome !== "excluded" && within(dueAt, from, to),
      );

  it.each(names.filter(customerOf))("every case that %s names exists", (name) => {
    const customer = customerOf(name);
    const known = new Set(
      casesOf(customer?.slug as CustomerSlug).map((_, i) => caseReference(customer?.key ?? "", i + 1)),
    );
    const named = sourceOf(name).match(/\b(?:EKLI|NORD|SOLG)-\d+/g) ?? [];
    expect(named.filter((reference) => !known.has(reference))).toEqual([]);
  });

  it("68 of the autumn's 752 cases at Ekliden, one of them told by hand, were about not getting in", () => {
    const opened = casesOf("ekliden").filter(({ openedAt }) => within(openedAt, "2026-08", "2026-10"));
    expect(opened).toHaveLength(752 - 1);
    const signIn = opened.filter(({ category }) => ["Lösenord", "Tvåstegsinloggning"].includes(category ?? ""));
    expect(signIn).toHaveLength(68);
  });

  it("19 resolution times were missed at Ekliden in the autumn, and 34 at Nordvik in the quarter of the storm", () => {
    expect(due("ekliden", "2026-08", "2026-10").filter(isLate)).toHaveLength(19);
    expect(due("nordvik", "2026-01", "2026-03").filter(isLate)).toHaveLength(34);
  });

  it("28 of 34 scheduling cases were resolved in time at Solgläntan, which as a whole was at 93.9 %", () => {
    const clocks = due("solglantan", "2026-08", "2026-10");
    const planning = clocks.filter(({ service }) => service === "planning");
    expect([planning.length, planning.filter(isLate).length]).toEqual([34, 6]);
    expect((1 - clocks.filter(isLate).length / clocks.length).toFixed(3)).toBe("0.939");
  });
});
