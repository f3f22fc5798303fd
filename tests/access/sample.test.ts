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
});
