import { describe, expect, it } from "vitest";
import { audiencesOf, can, grantsOf, type PersonViewer, type StandingRecord, standingOf } from "./viewer";

const [supplier, ekliden, nordvik] = ["s", "e", "n"];
const org = (id: string, kind: "customer" | "supplier") => ({
  id,
  slug: id,
  key: id,
  name: id,
  timeZone: "Europe/Stockholm",
  kind,
});
const organisations = [org(supplier, "supplier"), org(ekliden, "customer"), org(nordvik, "customer")];
const always = { from: "2024-01-01", to: null };
const today = "2026-11-23";

function rolesIn(record: Partial<StandingRecord>): Record<string, string[]> {
  const { customers } = standingOf({ memberships: [], assignments: [], organisations, ...record }, today);
  return Object.fromEntries(customers.map(({ id, roles }) => [id, [...roles].sort()]));
}

describe("standingOf", () => {
  it("makes every employee of a customer an end user there, and nowhere else", () => {
    expect(rolesIn({ memberships: [{ orgId: ekliden, ...always }] })).toEqual({ e: ["end_user"] });
  });

  it("counts a supplier's role only with the customer it is held for", () => {
    const memberships = [{ orgId: supplier, ...always }];
    expect(rolesIn({ memberships, assignments: [{ orgId: nordvik, role: "tam", ...always }] })).toEqual({ n: ["tam"] });
  });

  it("counts a role held at the supplier itself with every customer", () => {
    const memberships = [{ orgId: supplier, ...always }];
    const assignments = [{ orgId: supplier, role: "servicedesk_agent", ...always }];
    expect(rolesIn({ memberships, assignments })).toEqual({ e: ["servicedesk_agent"], n: ["servicedesk_agent"] });
  });

  it.each([
    ["on its last day", { from: "2026-01-01", to: "2026-11-23" }, true],
    ["the day after its last", { from: "2026-01-01", to: "2026-11-22" }, false],
    ["on its first day", { from: "2026-11-23", to: null }, true],
    ["before it begins", { from: "2026-11-24", to: null }, false],
  ])("a role %s", (_when, days, counts) => {
    const memberships = [{ orgId: ekliden, ...always }];
    const roles = rolesIn({ memberships, assignments: [{ orgId: ekliden, role: "contract_owner", ...days }] }).e;
    expect(roles?.includes("contract_owner")).toBe(counts);
  });

  it("drops every role with the employment behind it", () => {
    const ended = { from: "2024-01-01", to: "2026-11-01" };
    const assignments = [{ orgId: ekliden, role: "contract_owner", ...always }];
    expect(rolesIn({ memberships: [{ orgId: ekliden, ...ended }], assignments })).toEqual({});
  });

  it("refuses a supplier's role to a customer's employee, and a customer's role elsewhere than at their employer", () => {
    const memberships = [{ orgId: ekliden, ...always }];
    const assignments = [
      { orgId: ekliden, role: "delivery_manager", ...always },
      { orgId: nordvik, role: "contract_owner", ...always },
      { orgId: ekliden, role: "emperor", ...always },
    ];
    expect(rolesIn({ memberships, assignments })).toEqual({ e: ["end_user"] });
  });
});

const viewer = (roles: PersonViewer["customers"][number]["roles"]): PersonViewer => ({
  kind: "person",
  personId: "p",
  sessionId: "x",
  name: "",
  email: "",
  locale: "sv",
  theme: "system",
  isSupplier: false,
  customers: [{ ...org(ekliden, "customer"), roles }],
});

describe("grants and audiences", () => {
  it("give an anonymous reader nothing but what is public", () => {
    expect(grantsOf({ kind: "anonymous" })).toEqual({});
    expect(audiencesOf({ kind: "anonymous" })).toEqual(["public"]);
  });

  it("name the customers in which each permission is held", () => {
    expect(grantsOf(viewer(["contract_owner"]))["billing.read"]).toEqual([ekliden]);
    expect(grantsOf(viewer(["it_manager"]))["billing.read"]).toBeUndefined();
  });

  it("never reach another customer", () => {
    expect(can(viewer(["contract_owner"]), "sla.read", nordvik)).toBe(false);
  });

  it("let a reader in by customer, by role, and by both together", () => {
    expect(audiencesOf(viewer(["it_manager"]))).toEqual([
      "public",
      "signed-in",
      "org:e",
      "role:it_manager",
      "org:e+role:it_manager",
    ]);
  });
});
