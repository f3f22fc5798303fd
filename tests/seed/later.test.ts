import { describe, expect, it } from "vitest";
import { foldCase } from "@/lib/sla/fold";
import { compiledAgreement, generateLaterCases } from "@/prisma/seed/cases";
import { dayMs, presentOf, stockholm, worldNow } from "@/prisma/seed/clock";
import { generateDirectory } from "@/prisma/seed/directory";
import { customers } from "@/prisma/seed/organisations";
import { worldSeed } from "@/prisma/seed/world";

const directory = generateDirectory(worldSeed);
const since = (present: number) =>
  customers.flatMap((customer) =>
    generateLaterCases(worldSeed, customer, directory, present).map((draft) => ({ draft, slug: customer.slug })),
  );

describe("what has happened since the world was drawn", () => {
  const present = stockholm("2026-12-02T14:30");
  const later = since(present);

  it("is as much as happened before, and nothing of it lies ahead", () => {
    // About 13 a day, in eight working days and four others.
    expect(later.length).toBeGreaterThan(80);
    expect(later.length).toBeLessThan(180);
    for (const { draft } of later) {
      expect(draft.events[0]?.event).toMatchObject({ kind: "opened" });
      expect(draft.events.every(({ event }) => event.at > worldNow && event.at < present)).toBe(true);
    }
  });

  it("leaves work of the day: most of what is open is in time, and some is due before long", () => {
    const kinds = ({ events }: { events: readonly { event: { kind: string } }[] }) =>
      events.map(({ event }) => event.kind);
    const waits = (names: string[]) =>
      names.filter((name) => name === "waiting_started").length >
      names.filter((name) => name === "waiting_ended").length;
    const worked = later.filter(({ draft }) => !waits(kinds(draft)));
    const running = worked.flatMap(({ draft, slug }) =>
      foldCase(
        draft.events.map(({ event }) => event),
        compiledAgreement(slug),
        present,
      ).clocks.filter(({ stoppedAt, dueAt }) => stoppedAt === null && dueAt !== null),
    );
    const dues = running.map(({ dueAt }) => (dueAt ?? 0) - present);
    expect(dues.length).toBeGreaterThan(5);
    expect(dues.filter((ahead) => ahead > 0).length / dues.length).toBeGreaterThan(0.6);
    expect(dues.some((ahead) => ahead > 0 && ahead < dayMs)).toBe(true);
    expect(dues.every((ahead) => ahead > -7 * dayMs)).toBe(true);
  });

  it("is nothing at the world's own present, and of a long gap the last weeks", () => {
    expect(since(worldNow)).toEqual([]);
    const years = since(stockholm("2028-05-10T10:00"));
    expect(years.length).toBeLessThan(900);
    expect(years.length).toBeGreaterThan(300);
  });
});

it("the present is that of whoever loads the world, unless one is told, and never before the world's own", () => {
  const now = stockholm("2027-01-04T09:00");
  expect(presentOf(undefined, now)).toBe(now);
  expect(presentOf("2026-11-20T15:00", now)).toBe(worldNow);
  expect(presentOf(undefined, worldNow - dayMs)).toBe(worldNow);
});
