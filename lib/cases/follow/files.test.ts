import { expect, test } from "vitest";
import { fileLimits, problemOf, problemsOfChoice } from "./files";

const megabytes = (size: number) => size * 1024 * 1024;
const file = (name: string, size: number) => ({ name, size });

test.each([
  ["nothing", [], []],
  ["as much as is allowed", [file("a", fileLimits.each), file("b", megabytes(2))], []],
  ["one too many", Array.from({ length: 6 }, () => file("a", 1)), [{ name: null, problem: "tooMany" }]],
  ["an empty one", [file("a", 1), file("b", 0)], [{ name: "b", problem: "empty" }]],
  [
    "two that are too large",
    [file("a", fileLimits.each + 1), file("b", megabytes(20))],
    [
      { name: "a", problem: "tooLarge" },
      { name: "b", problem: "tooLarge" },
    ],
  ],
  [
    "too much together",
    [file("a", megabytes(7)), file("b", megabytes(3)), file("c", 1)],
    [{ name: null, problem: "together" }],
  ],
])("%s", (_what, files, problems) => {
  expect(problemsOfChoice(files)).toEqual(problems);
});

test("every refusal of the bytes has its word here", () => {
  expect(problemOf("too_large_picture")).toBe("tooLarge");
  expect(problemOf("too_large_film")).toBe("tooLarge");
  expect(problemOf("type")).toBe("type");
});
