import fc from "fast-check";
import { expect, test } from "vitest";
import { parseFilter } from "@/tests/fixtures/search-stand-in-filter";
import { ofAll } from "@/tests/fixtures/whole";
import { quote, readableFilter, staleFilter } from "./meilisearch-filter";

/** Letters that mean something to the parser, more often than others. */
const letter = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('"', "'", "[", "]", "(", ")", ",", " ", "=", "!", "\n", "\t", "AND", " OR ", "NOT "),
  },
  { weight: 2, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 3 }) },
);
const hostile = fc.array(letter, { maxLength: 12 }).map((letters) => letters.join("").replaceAll("\\", "/"));

test("hostile values come out of the parser as they went in, and nothing else with them", () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), (audiences) => {
      expect(parseFilter(readableFilter(audiences, ["article", "guide"]))).toEqual([
        { attribute: "audience", verb: "IN", values: audiences },
        { attribute: "kind", verb: "IN", values: ["article", "guide"] },
      ]);
    }),
    { numRuns: ofAll(10_000, 2_000) },
  );
});

test.each(["\\", 'a\\" OR kind = "x', "ends with \\", "\\\\"])(
  "%j is refused: the parser would not give it back",
  (value) => {
    expect(() => quote(value)).toThrow(RangeError);
  },
);

test("a filter for nobody, or for no kind, is refused instead of finding everything", () => {
  expect(() => readableFilter([], ["article"])).toThrow(RangeError);
  expect(() => readableFilter(["public"], [])).toThrow(RangeError);
});

test("what is stale is of the document and from another text; all of it when there is none", () => {
  expect(parseFilter(staleFilter("d", "x"))).toEqual([
    { attribute: "documentId", verb: "=", values: ["d"] },
    { attribute: "digest", verb: "!=", values: ["x"] },
  ]);
  expect(parseFilter(staleFilter("d", null))).toEqual([{ attribute: "documentId", verb: "=", values: ["d"] }]);
});
