import { describe, expect, it } from "vitest";
import { onceEach, sampleOf } from "./sample";

const door = Array.from({ length: 66 }, (_, actor) => ({ actor, allowed: actor % 11 === 0 }));

describe("a sample of a door's cells", () => {
  it("has one that is let in and three that are not, each once", () => {
    const sample = sampleOf(door, 7);
    expect(sample.filter(({ allowed }) => allowed)).toHaveLength(1);
    expect(sample.filter(({ allowed }) => !allowed)).toHaveLength(3);
    expect(new Set(sample).size).toBe(4);
  });

  it("leaves nobody out over the doors", () => {
    const asked = new Set(Array.from({ length: 60 }, (_, turn) => sampleOf(door, turn)).flat());
    expect(asked.size).toBe(door.length);
  });

  it("has two of those at home, where only a wrong right would let them in", () => {
    for (const turn of [0, 5, 9]) {
      const sample = sampleOf(door, turn, ({ actor }) => actor % 5 === 1);
      expect(sample.filter(({ actor, allowed }) => !allowed && actor % 5 === 1).length).toBeGreaterThanOrEqual(2);
      expect(sample.filter(({ allowed }) => !allowed)).toHaveLength(3);
    }
  });

  it("is everything where a door has few cells", () => {
    expect(sampleOf(door.slice(0, 3), 40)).toHaveLength(3);
  });
});

describe("every actor once before a door", () => {
  // The first may at one customer, the second at none, the third at all three, and so do seven more.
  const everywhere = Array.from({ length: 8 }, (_, at) => `c${at}`);
  const cells = ["a", "b", ...everywhere].flatMap((actor) =>
    [0, 1, 2].map((customer) => ({
      actor,
      customer,
      allowed: everywhere.includes(actor) || (actor === "a" && customer === 0),
    })),
  );

  it("is at one customer where the actor may not, and four of those who may", () => {
    for (const turn of [0, 1, 2]) {
      const asked = onceEach(cells, turn);
      expect(asked.filter(({ allowed }) => !allowed).map(({ actor }) => actor)).toEqual(["a", "b"]);
      expect(new Set(asked.flatMap(({ actor, allowed }) => (allowed ? actor : []))).size).toBe(4);
    }
  });

  it("is every actor at every customer over the doors", () => {
    expect(new Set(Array.from({ length: 30 }, (_, turn) => onceEach(cells, turn)).flat()).size).toBe(cells.length);
  });

  it("is at home before three doors of four, for an actor who may not there", () => {
    const at = Array.from({ length: 40 }, (_, turn) => onceEach(cells, turn, ({ customer }) => customer === 2))
      .flat()
      .filter(({ actor }) => actor === "a");
    expect(at.filter(({ allowed, customer }) => !allowed && customer === 2)).toHaveLength(30);
    expect(at.filter(({ allowed, customer }) => !allowed && customer === 1)).toHaveLength(10);
  });
});
