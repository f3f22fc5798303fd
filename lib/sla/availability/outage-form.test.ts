import { expect, test } from "vitest";
import { stockholm } from "@/tests/fixtures/local-time";
import { type OutageTyped, readOutage } from "./outage-form";

const zone = "Europe/Stockholm";
const now = stockholm("2026-11-28 20:00");
const typed: OutageTyped = {
  service: "mail",
  from: "2026-11-28T14:00",
  to: "2026-11-28T15:30",
  kind: "unplanned",
  agreedOn: "",
  note: "Lagringen svarade inte.",
};

test("an outage is read in the customer's own time", () => {
  expect(readOutage(typed, zone, now)).toEqual({
    outage: {
      service: "mail",
      from: stockholm("2026-11-28 14:00"),
      to: stockholm("2026-11-28 15:30"),
      planned: false,
      agreedOn: null,
      note: "Lagringen svarade inte.",
    },
  });
  expect(readOutage({ ...typed, to: "" }, zone, now)).toMatchObject({ outage: { to: null } });
});

test.each<[Partial<OutageTyped>, string[]]>([
  [{ service: "" }, ["service"]],
  [{ from: "i går" }, ["from"]],
  [{ from: "2026-11-28T21:00", to: "" }, ["from"]],
  [{ to: "2026-11-28T13:00" }, ["to"]],
  [{ to: "2026-11-28T20:30" }, ["to"]],
  [{ kind: "planned", to: "" }, ["to", "agreedOn"]],
  [{ kind: "planned", from: "2026-12-05T22:00", to: "2026-12-06T02:00", agreedOn: "2026-11-20" }, []],
  [{ note: "x" }, ["note"]],
])("%j has something wrong with %j", (changes, fields) => {
  const read = readOutage({ ...typed, ...changes }, zone, now);
  expect("problems" in read ? Object.keys(read.problems) : []).toEqual(fields);
});
