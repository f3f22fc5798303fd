import { expect, test } from "vitest";
import { attainment } from "./attainment";
import { defaultTerms } from "./default-terms";
import { serviceCredit } from "./service-credit";

test.each([
  ["a kept promise", 95, 5, 0],
  ["just missed", 949, 51, 2],
  ["on the next step", 90, 10, 2],
  ["below the next step", 899, 101, 5],
  ["far below", 1, 9, 10],
  ["nothing due", 0, 0, 0],
])("%s: %i met and %i breached give %i %%", (_, met, breached, percent) => {
  expect(serviceCredit(defaultTerms, attainment(met, breached)).percent).toBe(percent);
});

test("the credit names the step it was taken from", () => {
  expect(serviceCredit(defaultTerms, attainment(85, 15))).toEqual({
    percent: 5,
    step: { below: 0.9, percent: 5 },
    share: { value: 0.85, numerator: 85, denominator: 100 },
    promisedShare: 0.95,
  });
});

test("without a ladder a missed promise gives nothing back", () => {
  const { credits: _, ...bare } = defaultTerms;
  expect(serviceCredit(bare, attainment(1, 9))).toMatchObject({ percent: 0, step: null });
});
