import { expect, test } from "vitest";
import { type Impact, impacts, priorityOf, type Urgency, urgencies } from "./priority";

test.each<[Impact, Urgency, number]>([
  ["many", "stopped", 1],
  ["many", "hindered", 2],
  ["many", "low", 3],
  ["several", "stopped", 2],
  ["several", "hindered", 3],
  ["several", "low", 4],
  ["one", "stopped", 3],
  ["one", "hindered", 4],
  ["one", "low", 4],
])("%s who are %s is priority %i of an agreement with four", (impact, urgency, priority) => {
  expect(priorityOf(impact, urgency, [4, 2, 1, 3])).toBe(priority);
});

test("the priority is one of the agreement's, and never more urgent than asked unless the agreement ends there", () => {
  expect(priorityOf("many", "stopped", [2, 3])).toBe(2);
  expect(priorityOf("several", "stopped", [1, 3])).toBe(3);
  expect(priorityOf("one", "low", [1, 2])).toBe(2);
  expect(priorityOf("one", "low", [])).toBe(5);
});

test("more people or a worse hindrance never make a case less urgent", () => {
  const agreed = [1, 2, 3, 4, 5];
  const table = impacts.map((impact) => urgencies.map((urgency) => priorityOf(impact, urgency, agreed)));
  for (const [row, line] of table.entries())
    for (const [column, priority] of line.entries()) {
      expect(priority).toBeLessThanOrEqual(table[row - 1]?.[column] ?? 5);
      expect(priority).toBeLessThanOrEqual(line[column - 1] ?? 5);
    }
});
