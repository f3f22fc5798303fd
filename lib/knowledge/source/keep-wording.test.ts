import * as fc from "fast-check";
import { expect, test } from "vitest";
import { canKeepWording, keepWording } from "./keep-wording";

const original = "\nFirst  paragraph.\n\n* one\n* two\n\n\n5. five\n\nLast *words*.\n";
const written = "First paragraph.\n\n- one\n- two\n\n1. five\n\nLast *words*.";

test("a text that was not touched keeps every letter", () => {
  expect(keepWording(written, { original, written })).toBe(original);
});

test("only the block that was changed is in the editor's words", () => {
  const edited = written.replace("words", "sentences");
  expect(keepWording(edited, { original, written })).toBe(original.replace("words", "sentences"));
});

test("a new block stands between its neighbours, and a removed one is gone", () => {
  const added = written.replace("\n\n1. five", "\n\nNew.\n\n1. five");
  expect(keepWording(added, { original, written })).toBe(
    "\nFirst  paragraph.\n\n* one\n* two\n\nNew.\n\n5. five\n\nLast *words*.\n",
  );
  const removed = written.replace("\n\n- one\n- two", "");
  expect(keepWording(removed, { original, written })).toBe("\nFirst  paragraph.\n\n5. five\n\nLast *words*.\n");
});

test("an editor that joins or parts blocks gives no way to keep the author's letters", () => {
  expect(canKeepWording({ original: "a\n\nb\n", written: "a b" })).toBe(false);
  expect(keepWording("a b c", { original: "a\n\nb\n", written: "a b" })).toBe("a b c");
});

test("whatever blocks are moved, added or taken away, each untouched one is found again in its own letters", () => {
  const words = fc.stringMatching(/^[a-z]{1,6}$/);
  fc.assert(
    fc.property(
      fc.uniqueArray(words, { minLength: 1, maxLength: 8 }),
      fc.array(fc.nat(20), { maxLength: 12 }),
      (own, order) => {
        const before = {
          original: own.map((word) => `*${word}*\n`).join("\n"),
          written: own.map((w) => `_${w}_`).join("\n\n"),
        };
        const blocks = order.map((i) => (own[i] ? `_${own[i]}_` : `new ${i}`));
        const kept = keepWording(blocks.join("\n\n"), before);
        const expected = order.map((i) => (own[i] ? `*${own[i]}*` : `new ${i}`));
        expect(kept.split("\n").filter(Boolean)).toEqual(expected);
      },
    ),
    { numRuns: 300, seed: 20261123 },
  );
});
