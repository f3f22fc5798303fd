import { expect, test } from "vitest";
import { cursorOf, sortingOf, textOfCursor, textOfSorting, turned } from "./sorting";

test("a list begins with the newest, and sorts by due time only where rows are clocks", () => {
  expect(textOfSorting(sortingOf(undefined, false))).toBe("-opened");
  expect(textOfSorting(sortingOf("due", false))).toBe("-opened");
  expect(textOfSorting(sortingOf("due", true))).toBe("due");
  expect(textOfSorting(sortingOf("-title", true))).toBe("-opened");
});

test("a click on the sorted column turns it, on another begins with what is most wanted", () => {
  expect(turned({ column: "opened", order: "desc" }, "opened").order).toBe("asc");
  expect(turned({ column: "opened", order: "desc" }, "priority").order).toBe("asc");
  expect(turned({ column: "priority", order: "asc" }, "resolved").order).toBe("desc");
});

test("a cursor survives the way through an address", () => {
  const cursor = { value: "2026-10-23T14:00:00.000Z", number: 123, cycle: 1 };
  expect(cursorOf(textOfCursor(cursor), "opened")).toEqual(cursor);
  expect(cursorOf("infinity~7~1", "resolved")).toEqual({ value: "infinity", number: 7, cycle: 1 });
});

test.each([
  ["", "opened"],
  ["2026~1", "opened"],
  ["x~1~1", "opened"],
  ["1;drop~1~1", "number"],
  ["2~-1~1", "priority"],
] as const)("%j is no cursor by %s", (text, column) => {
  expect(cursorOf(text, column)).toBeNull();
});
