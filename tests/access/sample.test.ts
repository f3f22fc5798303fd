import { describe, expect, it } from "vitest";
import { sampleOf } from "./sample";

const door = Array.from({ length: 66 }, (_, actor) => ({ actor, allowed: actor % 11 === 0 }));

describe("a sample of a door's cells", () => {
  it("has two that are let in and four that are not, each once", () => {
    const sample = sampleOf(door, 7);
    expect(sample.filter(({ allowed }) => allowed)).toHaveLength(2);
    expect(sample.filter(({ allowed }) => !allowed)).toHaveLength(4);
    expect(new Set(sample).size).toBe(6);
  });

  it("leaves nobody out over the doors", () => {
    const asked = new Set(Array.from({ length: 60 }, (_, turn) => sampleOf(door, turn)).flat());
    expect(asked.size).toBe(door.length);
  });

  it("is everything where a door has few cells", () => {
    expect(sampleOf(door.slice(0, 3), 40)).toHaveLength(3);
  });
});
