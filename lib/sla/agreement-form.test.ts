import { describe, expect, test } from "vitest";
import type { AgreementTerms } from "./agreement";
import { readAgreementForm } from "./agreement-form";
import { agreementFormOf, hasOwnChoices } from "./agreement-form-values";
import { defaultTerms } from "./default-terms";

const frame = {
  services: ["mail", "finance"],
  calendars: { office: { dayMinutes: 540 }, always: { dayMinutes: 1440 }, uneven: { dayMinutes: null } },
};
const terms: AgreementTerms = {
  ...defaultTerms,
  credits: [
    { below: 0.975, percent: 2.5 },
    { below: 0.9, percent: 10 },
  ],
  availability: [{ service: "mail", calendar: "office", promisedShare: 0.9995 }],
  warnings: [
    { percent: 75, role: "servicedesk_agent" },
    { percent: 100, role: "incident_manager" },
  ],
  reopenDays: 14,
  closeAfterDays: 7,
};
const form = (changes: Record<string, string> = {}) => ({
  validFrom: "2027-01-01",
  note: "",
  ...agreementFormOf(terms),
  ...changes,
});
const problemsOf = (changes: Record<string, string>) => {
  const read = readAgreementForm(form(changes), frame);
  return "problems" in read ? read.problems : null;
};

test("terms written as a form are read back as they were", () => {
  expect(readAgreementForm(form(), frame)).toEqual({ validFrom: "2027-01-01", note: "", terms });
});

test("a target in days is counted by the calendar of its line", () => {
  const read = readAgreementForm(form({ "t2.resolution": "2 dagar", "t0.resolution": "1 dag" }), frame);
  const minutes =
    "terms" in read ? read.terms.targets.filter(({ clock }) => clock === "resolution").map((one) => one.minutes) : [];
  expect(minutes).toEqual([1440, 480, 1080, 2400]);
});

describe("what cannot be read is told at its field", () => {
  test.each<[Record<string, string>, Record<string, string>]>([
    [{ "t2.response": "4" }, { "t2.response": "agreements.problem.no_unit" }],
    [{ "t2.response": "snart" }, { "t2.response": "agreements.problem.unreadable" }],
    [
      { "t2.resolution": "2 dagar", "t2.resolutionCalendar": "uneven" },
      { "t2.resolution": "agreements.problem.uneven_days" },
    ],
    [{ "t2.responseCalendar": "night" }, { "t2.response": "agreements.problem.calendar" }],
    [{ "t2.service": "ghost" }, { "t2.service": "agreements.problem.service" }],
    [{ "t2.priority": "9" }, { "t2.priority": "agreements.problem.priority" }],
    [{ "t3.priority": "3" }, { "t3.service": "agreements.problem.twice" }],
    [{ promisedShare: "120" }, { promisedShare: "agreements.problem.share" }],
    [{ validFrom: "2027-02-30" }, { validFrom: "agreements.problem.date" }],
    [{ "c0.percent": "lite" }, { "c0.percent": "agreements.problem.percent" }],
    [{ "a0.share": "x" }, { "a0.share": "agreements.problem.share" }],
    [{ "w0.role": "chef" }, { "w0.role": "agreements.problem.role" }],
  ])("%j", (changes, problems) => expect(problemsOf(changes)).toEqual(problems));

  test("all at once", () => {
    expect(Object.keys(problemsOf({ promisedShare: "", "t0.response": "?", "c1.below": "x" }) ?? {})).toHaveLength(3);
  });
});

test("an agreement that promises nothing is refused", () => {
  expect(readAgreementForm({ validFrom: "2027-01-01", promisedShare: "95" }, frame)).toEqual({
    problems: { "t0.response": "agreements.problem.no_target" },
  });
});

test("terms with waits of their own for some line are recognised, since the form would make them alike", () => {
  expect(hasOwnChoices(terms)).toBe(false);
  const [first, ...rest] = terms.targets;
  expect(hasOwnChoices({ ...terms, targets: first ? [{ ...first, pausedBy: [] }, ...rest] : rest })).toBe(true);
});
