import { expect, test } from "vitest";
import { stockholm } from "@/tests/fixtures/local-time";
import { agreement, target } from "@/tests/fixtures/sla";
import { caseCategories } from "./categories";
import { likelyService, prospectGroups } from "./prospects";

const saturday = stockholm("2026-11-28 11:00");
const rules = agreement(
  target({ clock: "response", priority: 2, minutes: 30, calendar: "always" }),
  target({ clock: "response", priority: 2, minutes: 30, service: "school" }),
  target({ clock: "response", priority: 4, minutes: 480 }),
);
const services = ["workplace", "mail", "school"];
const groups = prospectGroups(rules, services, saturday);
const promised = (service: string, impact: string, urgency: string) =>
  groups
    .find((group) => group.services.includes(service))
    ?.prospects.find((one) => one.impact === impact && one.urgency === urgency);

test("services with the same promises stand together, the customer's first as what is told at the beginning", () => {
  expect(groups.map((group) => [group.services, group.isDefault])).toEqual([
    [["workplace", "mail"], true],
    [["school"], false],
  ]);
});

test("each is told by its own promise and priority", () => {
  // Many who are hindered: priority 2, round the clock for most, in office hours for the schools.
  expect(promised("mail", "many", "hindered")).toMatchObject({ priority: 2, answerBy: stockholm("2026-11-28 11:30") });
  expect(promised("school", "many", "hindered")).toMatchObject({ answerBy: stockholm("2026-11-30 08:30") });
  expect(promised("mail", "one", "low")).toMatchObject({ priority: 4, answerBy: stockholm("2026-11-30 16:00") });
});

test("every category is told in exactly one group", () => {
  const told = groups.flatMap(({ categories }) => categories);
  expect(told.toSorted()).toEqual(caseCategories.map(({ key }) => key).toSorted());
});

test("a category goes to its likeliest service that the customer has, else to the customer's first", () => {
  expect(likelyService(["print", "workplace"], services)).toBe("workplace");
  expect(likelyService(["telephony"], services)).toBe("workplace");
  expect(likelyService(["telephony"], [])).toBeUndefined();
});
