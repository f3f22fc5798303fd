import { expect, test } from "vitest";
import { compareTexts } from "./compare";

const lines = (n: number) => Array.from({ length: n }, (_, i) => `rad ${i + 1}`);

test("equal texts have no differences and are folded whole", () => {
  const { blocks, added, removed } = compareTexts("a\nb\n", "a\nb");
  expect([added, removed, blocks.map(({ kind }) => kind)]).toEqual([0, 0, ["folded"]]);
});

test("a changed line stands with three lines around it, the rest is folded", () => {
  const before = lines(20);
  const after = before.with(9, "rad tio");
  const { blocks } = compareTexts(before.join("\n"), after.join("\n"));
  expect(blocks.map(({ kind, lines }) => [kind, lines.length])).toEqual([
    ["folded", 6],
    ["hunk", 8],
    ["folded", 7],
  ]);
});

test("within a changed line only the words that changed are marked", () => {
  const { blocks } = compareTexts("Tryck på Spara nu", "Tryck på Skicka nu");
  expect(
    blocks[0]?.lines.map(({ kind, runs }) => [kind, runs.filter((run) => run.isChanged).map((run) => run.text)]),
  ).toEqual([
    ["removed", ["Spara"]],
    ["added", ["Skicka"]],
  ]);
});

test("lines keep their numbers in both texts", () => {
  const { blocks, added, removed } = compareTexts("a\nb\nc", "a\nx\ny\nc");
  expect([added, removed]).toEqual([2, 1]);
  expect(blocks[0]?.lines.map(({ before, after }) => [before, after])).toEqual([
    [1, 1],
    [2, null],
    [null, 2],
    [null, 3],
    [3, 4],
  ]);
});

test("a text that was empty is all added", () => {
  expect(compareTexts("", "a\nb")).toMatchObject({ added: 2, removed: 0 });
});

test("texts that have nothing in common are compared as wholes, however long they are", () => {
  const numbered = (word: string, between: string) =>
    Array.from({ length: 20_000 }, (_, i) => `${word}${i}`).join(between);
  expect(compareTexts(numbered("a", "\n"), numbered("b", "\n"))).toMatchObject({ added: 20_000, removed: 20_000 });
  const { blocks } = compareTexts(numbered("a", " "), numbered("b", " "));
  expect(blocks[0]?.lines.map(({ kind, runs }) => [kind, runs.length])).toEqual([
    ["removed", 1],
    ["added", 1],
  ]);
});
