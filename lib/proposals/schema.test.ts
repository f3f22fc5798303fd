import { expect, test } from "vitest";
import { carriedOutSchema, decideSchema } from "./schema";

const id = "0b0f6d5e-3c52-4f6e-9a3f-2d6f6a0c1b11";
const place = { org: "acme", document: id, key: "P-1" };
const decision = {
  ...{
    ...place,
    lang: "sv",
    version: "1",
    after: "0",
    outcome: "approved",
    forum: "tactical",
    reason: "Det lönar sig.",
  },
  ...{ decidedOn: "2026-11-23", decidedBy: id, until: "", responsible: id, dueOn: "2028-02-29" },
};
const carriedOut = { ...place, number: "1", doneOn: "2026-11-23" };

test("a decision is read, and days that were left empty are none", () => {
  expect(decideSchema.parse(decision)).toMatchObject({ decidedOn: "2026-11-23", until: null, dueOn: "2028-02-29" });
});

test.each(["2027-99-99", "2026-02-31", "2027-02-29", "23/11 2026"])("%s is no day in any field", (day) => {
  const wrong = (field: string) => [[field], "proposalDecisions.wrong.date"];
  for (const field of ["decidedOn", "until", "dueOn"]) {
    const { error } = decideSchema.safeParse({ ...decision, [field]: day });
    expect(error?.issues.map(({ path, message }) => [path, message])).toEqual([wrong(field)]);
  }
  const { error } = carriedOutSchema.safeParse({ ...carriedOut, doneOn: day });
  expect(error?.issues.map(({ path, message }) => [path, message])).toEqual([wrong("doneOn")]);
});
