import { describe, expect, it } from "vitest";
import { type Permission, permissionsOf } from "@/lib/access/permissions";
import { type Role, roles } from "@/lib/access/roles";
import { changedLayout, type Layout, layoutOf, type TileId, tileIds, usualLayout } from "./layout";
import { readTiles, type TileReaders } from "./read-tiles";

/** Written out by hand; the product's table of permissions and of tiles is not read. */
const levels: TileId[] = ["sla", "cases", "satisfaction"];
const withoutBilling: TileId[] = [...levels, "selfService"];
const withChanges: TileId[] = [...withoutBilling, "changes"];
const withForums: TileId[] = [...withChanges, "forums"];
const withBilling: TileId[] = [...levels, "billing", "selfService"];
const everything: TileId[] = [...withBilling, "changes", "forums"];
const mayHave: Record<Role, TileId[]> = {
  supplier_ceo: [...withBilling, "changes"],
  bam: everything,
  operations_manager: withChanges,
  cto: withChanges,
  delivery_manager: everything,
  supplier_security_officer: withChanges,
  supplier_environmental_officer: [],
  tam: withForums,
  incident_manager: withForums,
  change_manager: withForums,
  problem_manager: withChanges,
  servicedesk_agent: withChanges,
  customer_ceo: withBilling,
  contract_owner: everything,
  it_manager: withForums,
  it_service_owner: withForums,
  it_system_owner: withChanges,
  it_incident_owner: withChanges,
  it_change_owner: withForums,
  customer_security_officer: withChanges,
  information_security_coordinator: withoutBilling,
  customer_environmental_officer: ["satisfaction"],
  end_user: [],
};

type Marks = Record<TileId, string>;

/** Readers that note what they were made for and that they were called. */
function spies() {
  const [made, called]: [TileId[], TileId[]] = [[], []];
  const reader = (id: TileId) => async () => {
    called.push(id);
    return id;
  };
  const readersOf = (shown: readonly TileId[]) => {
    made.push(...shown);
    return Object.fromEntries(tileIds.map((id) => [id, reader(id)])) as TileReaders<Marks>;
  };
  return { made, called, readersOf };
}

describe("role × tile", () => {
  it.each(roles)("%s has exactly its tiles, and no other is computed", async (role) => {
    const held = permissionsOf([role]);
    const { made, called, readersOf } = spies();
    const tiles = await readTiles(usualLayout, (permission: Permission) => held.has(permission), readersOf);
    expect(tiles.map(({ id }) => id)).toEqual(mayHave[role]);
    expect([made, called]).toEqual([mayHave[role], mayHave[role]]);
  });

  it("a tile that somebody has put away is not computed either", async () => {
    const { made, called, readersOf } = spies();
    await readTiles([{ id: "billing", size: "wide" }], () => true, readersOf);
    expect([made, called]).toEqual([["billing"], ["billing"]]);
  });
});

describe("a layout", () => {
  const layout: Layout = [
    { id: "sla", size: "normal" },
    { id: "billing", size: "wide" },
    { id: "cases", size: "normal" },
  ];
  const names = (tiles: Layout) => tiles.map(({ id, size }) => `${id}${size === "wide" ? "!" : ""}`).join(" ");

  it.each([
    ["up", "cases", "sla cases billing!"],
    ["down", "sla", "billing! sla cases"],
    ["up", "sla", "sla billing! cases"],
    ["down", "cases", "sla billing! cases"],
    ["hide", "billing", "sla cases"],
    ["show", "selfService", "sla billing! cases selfService"],
    ["show", "sla", "sla billing! cases"],
    ["wide", "sla", "sla! billing! cases"],
    ["normal", "billing", "sla billing cases"],
    ["up", "selfService", "sla billing! cases"],
  ] as const)("%s for %s gives %s", (change, id, after) => {
    expect(names(changedLayout(layout, id, change, tileIds))).toBe(after);
  });

  it("passes over a tile that the viewer may not see", () => {
    expect(names(changedLayout(layout, "cases", "up", ["sla", "cases"]))).toBe("cases billing! sla");
  });

  it.each([
    ["nothing stored", null, usualLayout],
    ["no list", { sla: true }, usualLayout],
    ["an empty list", [], []],
    [
      "unknown and doubled tiles",
      [{ id: "gone" }, { id: "sla" }, { id: "sla", size: "wide" }],
      [{ id: "sla", size: "normal" }],
    ],
  ])("of %s", (_what, stored, read) => expect(layoutOf(stored)).toEqual(read));
});
