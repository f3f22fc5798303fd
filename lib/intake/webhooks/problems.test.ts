import { expect, test } from "vitest";
import { problemOfDelivery } from "./problems";

test.each([
  ["The receiver could not be reached (ECONNREFUSED)", { problem: "unreached", code: "ECONNREFUSED" }],
  ["The receiver could not be reached", { problem: "unreached", code: "" }],
  ["The name of the receiver has no address", { problem: "noAddress", code: "" }],
  ["The receiver answered 500", null],
])("a stored sentence is known again: %s", (stored, problem) => {
  expect(problemOfDelivery(stored)).toEqual(problem);
});
