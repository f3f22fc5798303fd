import { expect, test } from "vitest";
import { audiencesMeet, describeAudience, parseAudienceToken, resolveAudience } from "./audience";

const id = "01930000-0000-7000-8000-000000000001";
const customers = [{ id, slug: "ekliden", name: "Ekliden" }];

const other = "01930000-0000-7000-8000-000000000002";

test.each([
  [["public"], ["supplier"], true],
  [["signed-in"], ["public"], true],
  [[`org:${id}`], ["public"], true],
  [[`org:${id}`], [`org:${id}+role:it_manager`], true],
  [[`org:${id}`], [`org:${other}`], false],
  [[`org:${id}+role:it_manager`], [`org:${other}`, "role:it_manager"], true],
  [[`org:${id}+role:it_manager`], [`org:${id}+role:contract_owner`], true],
  [["role:it_manager"], ["role:contract_owner"], true],
  [["role:it_manager"], ["role:tam"], false],
  [["supplier"], [`org:${id}`], true],
  [["supplier"], [`org:${id}+role:tam`], true],
  [["supplier"], [`org:${id}+role:it_manager`], false],
  [[], ["supplier"], false],
])("somebody reads both %j and %j: %s", (one, two, meet) => {
  expect([audiencesMeet(one, two), audiencesMeet(two, one)]).toEqual([meet, meet]);
});

test.each([
  ["public", { who: "public" }],
  ["org:ekliden", { who: "org", org: "ekliden" }],
  ["role:it_manager", { who: "role", role: "it_manager" }],
  ["org:ekliden+role:it_manager", { who: "org-role", org: "ekliden", role: "it_manager" }],
  ["role:king", null],
  ["org:", null],
  ["everyone", null],
  ["", null],
])("the token %j is read as %j", (token, part) => {
  expect(parseAudienceToken(token)).toEqual(part);
});

test("customers are stored by id, and those out of reach are refused", () => {
  const article = { kind: "article", orgId: null } as const;
  expect(resolveAudience(["org:ekliden+role:cto"], article, customers)).toEqual({
    ok: true,
    audience: [`org:${id}+role:cto`],
  });
  expect(resolveAudience(["org:nordvik"], article, customers)).toMatchObject({
    ok: false,
    problem: "unknown_customer",
  });
});

test("what belongs to a customer is for that customer, and a proposal is followed by those who answer for it", () => {
  const policy = { kind: "policy", orgId: id } as const;
  expect(resolveAudience(["signed-in"], policy, customers)).toMatchObject({ problem: "outside_customer" });
  expect(resolveAudience(["org:ekliden"], { kind: "proposal", orgId: id }, customers)).toMatchObject({
    audience: [`org:${id}`, `org:${id}+role:tam`, `org:${id}+role:bam`, `org:${id}+role:delivery_manager`],
  });
});

test("what everybody reads needs no more words, nor does a role of a customer that reads it whole", () => {
  expect(describeAudience(["supplier", "public"], customers)).toEqual([{ key: "public" }]);
  expect(describeAudience([`org:${id}`, `org:${id}+role:cto`, "role:bam"], customers)).toEqual([
    { key: "org", org: "Ekliden" },
    { key: "role", role: "bam" },
  ]);
});
