import { expect, test } from "vitest";
import { caseReference, numberOfReference } from "./reference";

test("a reference names its case, whatever the letters' size", () => {
  expect(caseReference("NORD", 123)).toBe("NORD-123");
  expect(numberOfReference("nord-123", "NORD")).toBe(123);
});

test.each(["EKLI-123", "NORD-0", "NORD-", "NORD-1e3", "NORD-12345678901", "123", "NORD-1/../2"])(
  "%s is no reference of this customer",
  (text) => {
    expect(numberOfReference(text, "NORD")).toBeNull();
  },
);
