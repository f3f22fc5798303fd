import { expect, it } from "vitest";
import { permissionsOf } from "@/lib/access/permissions";
import { type Role, roles } from "@/lib/access/roles";
import { reportKinds } from "../model/model";
import { forumSections, mayOpen, sectionRights, sectionsFor } from "./kinds";

const holdsAs = (role: Role) => {
  const held = permissionsOf([role]);
  return (permission: Parameters<typeof held.has>[0]) => held.has(permission);
};

it.each<[Role, string]>([
  ["end_user", ""],
  ["supplier_environmental_officer", ""],
  ["customer_environmental_officer", "satisfaction"],
  ["customer_ceo", "levels availability cases satisfaction knowledge billing"],
  ["contract_owner", "levels availability cases followUp satisfaction knowledge billing"],
  ["it_manager", "levels availability cases followUp satisfaction knowledge"],
  ["information_security_coordinator", "levels availability cases satisfaction knowledge"],
  ["tam", "levels availability cases followUp satisfaction knowledge"],
  ["delivery_manager", "levels availability cases followUp satisfaction knowledge billing"],
])("%s reads in a month's report: %s", (role, sections) => {
  expect(sectionsFor("monthly", holdsAs(role)).join(" ")).toBe(sections);
});

it.each<[Role, string]>([
  ["end_user", "//"],
  ["customer_environmental_officer", "/tactical satisfaction/strategic satisfaction"],
  [
    "information_security_coordinator",
    "operative levels availability cases/tactical satisfaction/strategic levels availability satisfaction",
  ],
  [
    "it_service_owner",
    "operative levels availability cases followUp/tactical satisfaction/strategic levels availability satisfaction",
  ],
  [
    "contract_owner",
    "operative levels availability cases followUp/tactical satisfaction billing/strategic levels availability satisfaction billing",
  ],
])("%s reads for the forums: %s", (role, sections) => {
  const told = forumSections.map((kind) => sectionsFor(kind, holdsAs(role)).join(" "));
  expect(told.join("/")).toBe(sections);
});

it("shows nobody a section without its right, in any report, whatever is wished for", () => {
  for (const role of roles) {
    const holds = holdsAs(role);
    for (const kind of reportKinds) {
      const shown = sectionsFor(kind, holds, ["billing", "followUp", "satisfaction", "levels"]);
      expect(shown.every((id) => holds(sectionRights[id]))).toBe(true);
      expect(mayOpen(kind, holds) || shown.length === 0).toBe(true);
    }
  }
});

it("narrows to what is wished for, and takes no word it does not know", () => {
  const all = () => true;
  expect(sectionsFor("monthly", all, ["billing", "cases", "nothing"])).toEqual(["cases", "billing"]);
  expect(sectionsFor("satisfaction", all, ["billing"])).toEqual([]);
});
