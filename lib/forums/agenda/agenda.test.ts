import { expect, it } from "vitest";
import { permissionsOf } from "@/lib/access/permissions";
import { type Role, roles } from "@/lib/access/roles";
import { agendaLevels, countPoints, groupsFor, levelsFor, rightsFor } from "./agenda";

const holdsAs = (role: Role) => {
  const held = permissionsOf([role]);
  return (permission: Parameters<typeof held.has>[0]) => held.has(permission);
};

it.each<[Role, string, string, string, string]>([
  ["end_user", "", "", "", ""],
  ["supplier_environmental_officer", "", "", "", ""],
  ["customer_environmental_officer", "", "proposals satisfaction", "", "proposals experience"],
  [
    "information_security_coordinator",
    "operations levels kpis",
    "proposals satisfaction",
    "",
    "proposals quality experience",
  ],
  [
    "customer_ceo",
    "operations levels questions kpis",
    "proposals satisfaction invoicing",
    "",
    "proposals economy quality experience",
  ],
  [
    "it_service_owner",
    "followUps operations levels escalations kpis actions",
    "proposals satisfaction",
    "",
    "proposals quality escalations experience",
  ],
  [
    "contract_owner",
    "followUps operations levels escalations questions kpis actions",
    "proposals satisfaction invoicing",
    "",
    "proposals economy quality escalations experience",
  ],
  [
    "servicedesk_agent",
    "followUps operations levels escalations kpis actions",
    "satisfaction",
    "",
    "quality escalations experience",
  ],
  [
    "customer_security_officer",
    "followUps operations levels escalations kpis actions",
    "proposals satisfaction",
    "followUps escalations actions",
    "proposals quality escalations experience",
  ],
])("%s sees of the forums: %s; %s; %s; %s", (role, ...groups) => {
  expect(agendaLevels.map((level) => groupsFor(level, holdsAs(role)).join(" "))).toEqual(groups);
});

// The navigation and the packs ask for these rights.
it("is opened by exactly those who see satisfaction, and the operative forum by those who see service levels", () => {
  for (const role of roles) {
    const holds = holdsAs(role);
    expect([role, levelsFor(holds).length > 0]).toEqual([role, holds("satisfaction.read")]);
    expect([role, levelsFor(holds).includes("operative")]).toEqual([role, holds("sla.read")]);
    expect([role, levelsFor(holds).includes("tactical")]).toEqual([role, holds("satisfaction.read")]);
    expect([role, levelsFor(holds).includes("strategic")]).toEqual([role, holds("satisfaction.read")]);
  }
});

// What a year was foreseen to cost is told as its month was closed.
it("shows nobody money who may not see closed months", () => {
  const seeing = roles.filter((role) => holdsAs(role)("billing.read"));
  expect(seeing).toContain("contract_owner");
  expect(seeing.filter((role) => !holdsAs(role)("sla.read"))).toEqual([]);
});

it("names the rights that are used, each once", () => {
  const holds = holdsAs("it_service_owner");
  const rights = ["cases.read_org", "sla.read", "proposals.read", "satisfaction.read"];
  expect(rightsFor(levelsFor(holds), holds)).toEqual(rights);
});

it("counts what is left out of a long group too", () => {
  const groups = [
    { id: "kpis" as const, total: 30, points: [] },
    { id: "levels" as const, total: 2, points: [] },
  ];
  expect(countPoints({ groups })).toBe(32);
});
