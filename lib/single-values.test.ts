import { expect, test } from "vitest";
import { singleValues } from "./single-values";

test("a name given twice counts as its first value", () => {
  expect(singleValues({ q: ["ett", "två"], sort: "-opened", after: undefined })).toEqual({ q: "ett", sort: "-opened" });
});

test("bytes that no database takes become spaces", () => {
  expect(singleValues({ q: "a\u0000b\u007f" })).toEqual({ q: "a b " });
});
