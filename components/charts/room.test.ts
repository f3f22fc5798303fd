import { expect, it } from "vitest";
import { roomOf } from "./room";

const year = Array.from({ length: 12 });

it("gives a telephone's bars the room that a wide axis would take", () => {
  const { axisWidth, edge } = roomOf({ kind: "bar", format: "count", points: year }, 2, 256);
  expect({ axisWidth, edge }).toEqual({ axisWidth: 48, edge: 6 });
  expect(roomOf({ kind: "bar", format: "count", points: year }, 2, 700)).toEqual({
    ...{ axisWidth: 64, edge: 20, barCategoryGap: "12%" },
  });
});

it("lets three bars of a month touch where apart they would be hairlines", () => {
  // (256 - 48 - 5 - 12) / 12 = 15.9 px a month. Apart: (15.9 x 0.76 - 8) / 3 = 1 px each. Touching: 8 / 3 = 2 px each, when
  // (15.9 - 8) / 15.9 = 50 % of the month is free, half of it on either side.
  expect(roomOf({ kind: "bar", format: "count", points: year }, 3, 256).barCategoryGap).toBe("25%");
});

it("keeps two bars of a month apart where each has room", () => {
  // (15.9 x 0.76 - 4) / 2 = 4 px each, and 4 / 2 = 2 if they touched.
  expect(roomOf({ kind: "bar", format: "count", points: year }, 2, 256).barCategoryGap).toBe("12%");
});

it("leaves the ends of a line their room for the first and last month's name", () => {
  expect(roomOf({ kind: "line", format: "share", points: year }, 1, 256).edge).toBe(20);
});
