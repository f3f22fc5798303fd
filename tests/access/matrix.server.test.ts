import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { Client } from "@/tests/server/browser-like";
import { administer, type Portal, startPortal } from "@/tests/server/portal";
import { type Actor, actors } from "./actors";
import { fill, mayAct, mayEnter, type Places, preparePlaces, targetsOf } from "./cells";
import { actions, besides, pages } from "./surfaces";
import { allRuns } from "./variants";

/** What a door answered, in the words of the matrix. */
type Answer = "open" | "closed" | "sign in" | string;

interface Cell {
  actor: string;
  door: string;
  expected: Answer;
  seen: Answer;
}

async function answerOf(response: Response): Promise<Answer> {
  const location = response.headers.get("location") ?? "";
  await response.arrayBuffer();
  if (response.status === 404) return "closed";
  if (location.includes("/sign-in")) return "sign in";
  if (response.status === 200 || (response.status >= 300 && response.status < 400)) return "open";
  return `status ${response.status}`;
}

const ids = (distDir: string) => {
  const manifest = JSON.parse(readFileSync(`${distDir}/server/server-reference-manifest.json`, "utf8")) as {
    node: Record<string, { exportedName: string }>;
  };
  return new Map(Object.entries(manifest.node).map(([id, { exportedName }]) => [exportedName, id]));
};

describe.each(allRuns)("the permission matrix, $name", ({ distDir, prepare }) => {
  let portal: Portal;
  let places: Places;
  const clients = new Map<Actor, Client>();

  beforeAll(async () => {
    portal = await startPortal(inject("world"), distDir);
    await prepare?.(portal);
    places = await preparePlaces(
      portal,
      actors.flatMap(({ email }) => email ?? []),
    );
    for (const actor of actors) {
      const client = new Client(portal.origin);
      if (actor.email) await client.signIn("demo", { email: actor.email });
      clients.set(actor, client);
    }
  });
  afterAll(() => portal?.stop());

  const clientOf = (actor: Actor) => clients.get(actor) ?? new Client(portal.origin);

  it("has a row for every page, handler and action of the build", () => {
    const routes = JSON.parse(readFileSync(`${distDir}/app-path-routes-manifest.json`, "utf8")) as Record<
      string,
      string
    >;
    const known = new Set([...pages.map(({ route }) => route), ...besides]);
    expect(Object.values(routes).filter((route) => !known.has(route))).toEqual([]);
    const named = new Set(actions.map(({ action }) => action));
    expect([...ids(distDir).keys()].filter((name) => !named.has(name))).toEqual([]);
  });

  it("lets everyone into what is theirs and nobody into anything else", async () => {
    const cells: Cell[] = [];
    for (const actor of actors) {
      for (const row of pages) {
        for (const target of targetsOf(row.path, places)) {
          const seen = await answerOf(await clientOf(actor).fetch(target.path));
          const outside = actor.email === null || actor.lockedOut ? "sign in" : "closed";
          const expected = mayEnter(actor, row, target) ? "open" : outside;
          cells.push({ actor: actor.name, door: target.path, expected, seen });
        }
      }
    }
    console.log(
      `matrix of pages: ${cells.length} cells, ${cells.filter((cell) => cell.expected !== cell.seen).length} wrong`,
    );
    expect(cells.filter((cell) => cell.expected !== cell.seen)).toEqual([]);
  });

  it("gives a missing and a forbidden page the same body", async () => {
    const outsider = actors.find(({ name }) => name === "end user, Nordvik") as Actor;
    const bodyOf = async (path: string) => {
      const html = await (await clientOf(outsider).fetch(path)).text();
      // The address, the nonce and the build's own ids differ between any two requests.
      return html
        .replaceAll(path, "PATH")
        .replace(/nonce="[^"]*"/g, "")
        .replaceAll(encodeURIComponent(path), "PATH").length;
    };
    const forbidden = await bodyOf("/o/ekliden/sla");
    const missing = await bodyOf("/o/finnsej/sla");
    expect(Math.abs(forbidden - missing)).toBeLessThanOrEqual(8);
  });

  const digest = () =>
    administer<{ state: string }>(
      portal.urls.admin,
      `select md5(string_agg(t, ';' order by t)) as state from (
        select 'a' || a::text as t from assignment a union all select 'p' || id || status || session_version from person
        union all select 's' || id || coalesce(revoked_at::text, '') from session
        union all select 'c' || case_id || count(*) from case_event group by case_id) rows`,
    );

  it("lets an action through for those who may, and changes nothing for anyone else", async () => {
    const cells: Cell[] = [];
    const byName = ids(distDir);
    for (const row of actions.filter(
      ({ action }) => action !== "signOutAction" && action !== "revokeOtherSessionsAction",
    )) {
      const id = byName.get(row.action) ?? "";
      for (const actor of actors) {
        for (const target of targetsOf(row.fields.org ?? "none", places)) {
          const customer = target.customer ?? "ekliden";
          const fields = Object.fromEntries(
            Object.entries(row.fields).map(([key, value]) => [
              key,
              fill(value, customer, places).replace("{session}", crypto.randomUUID()),
            ]),
          );
          const allowed = mayAct(actor, row, target.customer);
          const before = allowed ? null : await digest();
          const response = await clientOf(actor).act(row.page, id, fields, { state: row.state });
          const text = await response.text();
          const refused = /errors\.(not_found|not_signed_in)/.test(text) && row.action !== "revokeSessionAction";
          const unchanged = before === null || (await digest())[0]?.state === before[0]?.state;
          const signedOut = /errors\.not_signed_in/.test(text);
          const seen = !unchanged
            ? "CHANGED"
            : response.status >= 500
              ? `status ${response.status}`
              : refused || signedOut
                ? "closed"
                : "open";
          cells.push({
            actor: actor.name,
            door: `${row.action} ${target.customer ?? ""}`,
            expected: allowed ? "open" : "closed",
            seen,
          });
        }
      }
    }
    console.log(
      `matrix of actions: ${cells.length} cells, ${cells.filter((cell) => cell.expected !== cell.seen).length} wrong`,
    );
    expect(cells.filter((cell) => cell.expected !== cell.seen)).toEqual([]);
  });

  it("refuses every action that does not come from a page of the portal", async () => {
    const manager = actors.find(({ name }) => name === "delivery manager of Ekliden") as Actor;
    const forged: [string, Record<string, string>][] = [
      ["no origin", {}],
      ["another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
      ["our origin claimed from another site", { origin: portal.origin, "sec-fetch-site": "cross-site" }],
      ["an opaque origin", { origin: "null" }],
      ["a sibling host", { origin: "http://evil.localhost", "sec-fetch-site": "same-site" }],
    ];
    const before = await digest();
    const through: string[] = [];
    for (const row of actions) {
      for (const [name, headers] of forged) {
        const fields = Object.fromEntries(
          Object.entries(row.fields).map(([key, value]) => [key, fill(value, "ekliden", places)]),
        );
        const response = await clientOf(manager).act(row.page, ids(distDir).get(row.action) ?? "", fields, {
          state: row.state,
          headers,
        });
        const text = await response.text();
        if (response.status < 400 || /"status":"done"/.test(text))
          through.push(`${row.action}: ${name} (${response.status})`);
      }
    }
    expect(through).toEqual([]);
    expect(await digest()).toEqual(before);
  });
});
