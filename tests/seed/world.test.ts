import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { demoPeople } from "@/lib/access/demo-people";
import { customerRoles, supplierRoles } from "@/lib/access/roles";
import { standingOf } from "@/lib/access/viewer";
import { agreementTermsSchema } from "@/lib/sla/agreement";
import { caseEventSchema } from "@/lib/sla/events";
import { calendarRulesSchema } from "@/lib/time/calendar";
import { localDateAt } from "@/lib/time/local-date";
import { agreementOf } from "@/prisma/seed/agreements";
import { calendarsOf } from "@/prisma/seed/calendars";
import { caseCounts } from "@/prisma/seed/cases";
import { worldNow, zone } from "@/prisma/seed/clock";
import { customers, organisations, orgId } from "@/prisma/seed/organisations";
import { serviceTemplates } from "@/prisma/seed/templates/by-service";
import { generateWorld, type World } from "@/prisma/seed/world";

const world = generateWorld();
const { people, assignments } = world.directory;
const today = localDateAt(worldNow, zone);

const digest = (made: World) => createHash("sha256").update(JSON.stringify(made)).digest("hex");

function standing(personId: string) {
  const holding = ({ from, to }: { from: string; to: string | null }) => ({ from, to });
  return standingOf(
    {
      memberships: people
        .filter(({ id }) => id === personId)
        .map((row) => ({ orgId: orgId(row.org), ...holding(row) })),
      assignments: assignments.filter((row) => row.personId === personId),
      organisations: organisations.map((org) => ({ ...org, id: orgId(org.slug), timeZone: zone })),
    },
    today,
  );
}

describe("the world", () => {
  it("is the same twice, and another with another seed", () => {
    expect(digest(generateWorld())).toBe(digest(world));
    expect(digest(generateWorld(1))).not.toBe(digest(world));
  });

  it("has its agreed number of cases for each customer, in the order they were opened", () => {
    for (const { slug } of customers) {
      const opened = world.cases[slug].map(({ events }) => events[0]?.event.at as number);
      expect(opened).toHaveLength(caseCounts[slug]);
      expect(opened).toEqual(opened.toSorted((a, b) => a - b));
    }
  });

  it("keeps to the closed schemas", () => {
    for (const { slug, services, sites } of customers) {
      for (const { versions } of calendarsOf(slug)) for (const { rules } of versions) calendarRulesSchema.parse(rules);
      for (const { terms } of agreementOf(slug).versions) agreementTermsSchema.parse(terms);
      const serviceKeys = services.map(([key]) => key);
      const siteKeys = sites.map(([key]) => key);
      for (const draft of world.cases[slug]) {
        const events = draft.events.map(({ event }) => caseEventSchema.parse(event));
        expect(events[0]?.kind).toBe("opened");
        expect(events.every(({ at }) => at >= (events[0]?.at as number) && at < worldNow)).toBe(true);
        expect(siteKeys).toContain(draft.siteKey);
        expect(events[0]?.kind === "opened" && serviceKeys.includes(events[0].service)).toBe(true);
      }
    }
  });

  it("names services, calendars and agreements that exist", () => {
    for (const { slug, services } of customers) {
      const calendars = calendarsOf(slug).map(({ key }) => key);
      for (const { terms } of agreementOf(slug).versions) {
        for (const { service, calendar } of terms.targets) {
          expect(calendars).toContain(calendar);
          expect(service === "*" || services.some(([key]) => key === service)).toBe(true);
        }
      }
    }
  });
});

describe("people", () => {
  it("hold every role: the supplier's for each customer, the customers' own but for one empty chair", () => {
    const held = new Map(customers.map(({ slug }) => [orgId(slug), new Set<string>()]));
    for (const { id } of people) {
      for (const { id: customer, roles } of standing(id).customers)
        for (const role of roles) held.get(customer)?.add(role);
    }
    const missing = customers.flatMap(({ slug }) =>
      [...supplierRoles, ...customerRoles]
        .filter((role) => !held.get(orgId(slug))?.has(role))
        .map((role) => `${slug}: ${role}`),
    );
    expect(missing).toEqual(["solglantan: customer_environmental_officer"]);
  });

  it("have addresses of their own in a domain nobody can register", () => {
    expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
    for (const { email } of people) expect(email).toMatch(/^[a-z.-]+@[a-z]+\.example$/);
  });

  it("include end users at every customer, a disabled one, and one whose role ended last month", () => {
    for (const { slug } of customers) {
      const plain = people.filter(({ id, org }) => org === slug && !assignments.some((row) => row.personId === id));
      expect(plain.length).toBeGreaterThanOrEqual(12);
    }
    expect(people.filter(({ status }) => status === "disabled")).toHaveLength(1);
    expect(assignments.filter(({ to }) => to === "2026-10-31")).toHaveLength(1);
  });

  it("who are shown on the sign-in page are there, and may open something", () => {
    for (const { email, name } of demoPeople) {
      const person = people.find((row) => row.email === email);
      expect(person?.name, email).toBe(name);
      expect(standing(person?.id ?? "").customers.length, email).toBeGreaterThan(0);
    }
  });

  it("who report a case with an account were employed on the day", () => {
    const byId = new Map(people.map((person) => [person.id, person]));
    for (const { slug } of customers) {
      for (const { requesterId, events } of world.cases[slug]) {
        if (!requesterId) continue;
        const person = byId.get(requesterId);
        const day = localDateAt(events[0]?.event.at as number, zone);
        expect(person?.org).toBe(slug);
        expect((person?.from as string) <= day && (person?.to ?? "9999") >= day).toBe(true);
      }
    }
  });
});

describe("what is written", () => {
  it("comes from at least 120 templates, and every kind of case has its own ending", () => {
    const all = Object.values(serviceTemplates);
    expect(all.flatMap(({ cases }) => cases).length).toBeGreaterThanOrEqual(120);
    for (const { cases, fixes } of all) {
      for (const [, category] of cases) expect(fixes[category]?.length, category).toBeGreaterThan(0);
    }
  });

  it("has no unfilled words, and nothing like a personal identity number or a telephone number", () => {
    const texts = Object.values(world.cases)
      .flat()
      .flatMap(({ title, description, events }) => [title, description ?? "", ...events.map(({ text }) => text ?? "")]);
    for (const text of new Set(texts)) {
      expect(text).not.toMatch(/[{}]/);
      expect(text).not.toMatch(/\d{5,}|\d{6,8}[-+]\d{4}|\+46|\b0\d{1,3}[- ]?\d{2}/);
    }
  });
});
