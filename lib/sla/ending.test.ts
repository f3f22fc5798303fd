import { expect, test } from "vitest";
import { stockholm } from "@/tests/fixtures/local-time";
import { type Agreement, type AgreementTerms, agreementTermsSchema } from "./agreement";
import { readAgreementForm } from "./agreement-form";
import { agreementFormOf } from "./agreement-form-values";
import { defaultTerms } from "./default-terms";
import { closingSpans, endingOf } from "./ending";

const agreed = (versions: Record<string, Partial<AgreementTerms>>): Agreement => ({
  zone: "Europe/Stockholm",
  versions: Object.entries(versions).map(([validFrom, more]) => ({
    id: validFrom,
    validFrom,
    terms: { ...defaultTerms, ...more },
  })),
  calendars: {},
});
const old = agreed({ "2025-01-01": {} });
const changed = agreed({ "2025-01-01": {}, "2026-11-01": { reopenDays: 5, closeAfterDays: 7 } });
const resolvedAt = stockholm("2026-11-27 16:30");

test("where the agreement is silent a case can be reopened to the end of the tenth day, and never closes by itself", () => {
  expect(endingOf(old, resolvedAt)).toEqual({
    reopenDays: 10,
    reopenDate: "2026-12-07",
    reopenableUntil: stockholm("2026-12-08 00:00"),
    closes: null,
  });
});

test("a day of 25 hours is one day", () => {
  expect(endingOf(old, stockholm("2026-10-20 12:00")).reopenableUntil).toBe(stockholm("2026-10-31 00:00"));
});

test("it is the version in force at the resolution that counts", () => {
  expect(endingOf(changed, stockholm("2026-10-31 23:59"))).toMatchObject({ reopenDays: 10, closes: null });
  expect(endingOf(changed, resolvedAt)).toMatchObject({
    reopenDate: "2026-12-02",
    closes: { days: 7, date: "2026-12-04", at: stockholm("2026-12-05 00:00") },
  });
});

test("the closing is counted from the last word, the reopening is not", () => {
  const ending = endingOf(changed, resolvedAt, stockholm("2026-11-30 09:00"));
  expect(ending).toMatchObject({ reopenDate: "2026-12-02", closes: { date: "2026-12-07" } });
});

test("no days to reopen in are the day of the resolution", () => {
  const strict = agreed({ "2025-01-01": { reopenDays: 0 } });
  expect(endingOf(strict, resolvedAt)).toMatchObject({ reopenDate: "2026-11-27" });
});

/** Each resolution lies in a span exactly when its own ending says that it has closed. */
test.each(["2026-11-08 23:59", "2026-11-09 00:00", "2026-12-04 23:59", "2026-12-05 00:00", "2027-03-28 12:00"])(
  "the spans at %s are those that the endings give",
  (when) => {
    const now = stockholm(when);
    const agreement = agreed({
      "2025-01-01": {},
      "2026-11-01": { closeAfterDays: 7 },
      "2026-12-10": {},
      "2027-03-01": { closeAfterDays: 30 },
    });
    const spans = closingSpans(agreement, now);
    for (let at = stockholm("2026-10-25 00:30"); at < stockholm("2027-04-01 00:00"); at += 3 * 3_600_000) {
      const closes = endingOf(agreement, at).closes;
      expect(spans.some(({ from, to }) => at >= from && at < to)).toBe(closes !== null && closes.at <= now);
    }
  },
);

const frame = { services: [], calendars: { office: { dayMinutes: 540 }, always: { dayMinutes: 1440 } } };
const read = (changes: Record<string, string>) => {
  return readAgreementForm({ validFrom: "2027-01-01", ...agreementFormOf(defaultTerms), ...changes }, frame);
};

test.each<[Record<string, string>, Partial<AgreementTerms>]>([
  [{}, { reopenDays: 10 }],
  [
    { reopenDays: "14", closeAfterDays: " 20 " },
    { reopenDays: 14, closeAfterDays: 20 },
  ],
  [{ reopenDays: "0", closeAfterDays: "0" }, { reopenDays: 0 }],
])("the form with %j", (changes, days) => {
  expect(read(changes)).toMatchObject({ terms: { ...defaultTerms, ...days } });
});

test.each([
  [{ reopenDays: "" }, { reopenDays: "agreements.problem.reopen_days" }],
  [{ reopenDays: "400" }, { reopenDays: "agreements.problem.reopen_days" }],
  [{ closeAfterDays: "aldrig" }, { closeAfterDays: "agreements.problem.close_days" }],
  [{ closeAfterDays: "-1" }, { closeAfterDays: "agreements.problem.close_days" }],
])("the form refuses %j at its field", (changes, problems) => {
  expect(read(changes)).toEqual({ problems });
});

test("terms that were saved before there were such days pass the schema as they are", () => {
  expect(agreementTermsSchema.parse(defaultTerms)).toEqual(defaultTerms);
});
