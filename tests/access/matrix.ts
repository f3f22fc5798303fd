import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { ofAll } from "@/tests/fixtures/whole";
import { Client } from "@/tests/server/browser-like";
import { administer, type Portal, startPortal } from "@/tests/server/portal";
import { type Actor, actors, type CustomerSlug } from "./actors";
import { type Asked, isAtHome, stateSql } from "./asked";
import { fill, type Places, preparePlaces, targetsOf } from "./cells";
import { mayAct, mayEnter } from "./may";
import { onceEach, sampleOf, spread } from "./sample";
import { type ActionRow, actions, besides, pages } from "./surfaces";
import type { Run } from "./variants";

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

/** Refused, when the pipeline says so; a refusal by the command itself means that the door was open. */
async function outcomeOf(response: Response): Promise<Answer> {
  const text = await response.text();
  if (response.status >= 500) return `status ${response.status}`;
  return /"messageKey":"errors\.(not_found|not_signed_in)"/.test(text) ? "closed" : "open";
}

async function sixAtATime<In, Out>(items: readonly In[], work: (item: In) => Promise<Out>): Promise<Out[]> {
  const results: Out[] = [];
  for (let at = 0; at < items.length; at += 6) results.push(...(await Promise.all(items.slice(at, at + 6).map(work))));
  return results;
}

function wrongOf(what: string, cells: readonly Cell[]): Cell[] {
  const wrong = cells.filter(({ expected, seen }) => expected !== seen);
  console.log(`permission matrix, ${what}: ${cells.length} cells, ${wrong.length} wrong`);
  return wrong;
}

const fieldsOf = (row: ActionRow, customer: CustomerSlug, places: Places) =>
  Object.fromEntries(Object.entries(row.fields).map(([name, value]) => [name, fill(value, customer, places)]));

function actionsIn(distDir: string): [id: string, action: { exportedName: string }][] {
  const manifest = JSON.parse(readFileSync(`${distDir}/server/server-reference-manifest.json`, "utf8")) as {
    node: Record<string, { exportedName: string }>;
  };
  return Object.entries(manifest.node);
}

const ids = (distDir: string) => new Map(actionsIn(distDir).map(([id, { exportedName }]) => [exportedName, id]));

/**
 * Asks every door as every actor with everything in place, and as a sample of them in each run that has something taken
 * away; how many cells of each stands in `sample.ts`. Several files share the runs, and the doors of the whole one, so that two cores do.
 */
export function askMatrix(runs: readonly Run[]): void {
  describe.each(runs)("the permission matrix, $name", askRun);
}

function askRun({ distDir, build, prepare, share = { at: 0, of: 1 } }: Run): void {
  let portal: Portal;
  const isOwn = (_row: unknown, turn: number) => turn % share.of === share.at;
  let places: Places;
  const clients = new Map<Actor, Client>();

  beforeAll(async () => {
    build?.();
    portal = await startPortal(inject("world"), distDir);
    await prepare?.(portal);
    places = await preparePlaces(
      portal,
      actors.flatMap(({ email }) => email ?? []),
    );
    for (const actor of actors) {
      const client = new Client(portal.origin);
      const landed = actor.email ? await client.signIn("demo", { email: actor.email }) : "";
      if (!actor.lockedOut) expect(landed, `${actor.name} is signed in`).not.toContain("error");
      clients.set(actor, client);
    }
  });
  afterAll(() => portal?.stop());

  const isLocked = !(prepare || build);
  const chosen = <Cell extends Asked>(cells: readonly Cell[], turn: number) =>
    isLocked ? onceEach(cells, turn, isAtHome) : sampleOf(cells, turn, isAtHome);
  const clientOf = (actor: Actor) => clients.get(actor) ?? new Client(portal.origin);

  it("has a row for every page, handler and action of the build, and no row besides", () => {
    const routes = JSON.parse(readFileSync(`${distDir}/app-path-routes-manifest.json`, "utf8")) as Record<
      string,
      string
    >;
    const known = new Set([...pages.map(({ route }) => route), ...besides]);
    expect(Object.values(routes).filter((route) => !known.has(route))).toEqual([]);
    const named = new Set(actions.map(({ action }) => action));
    expect(named.size, "two rows of one name, or two actions, would be asked as one").toBe(actions.length);
    expect(ids(distDir).size).toBe(actionsIn(distDir).length);
    expect([...ids(distDir).keys()].filter((name) => !named.has(name))).toEqual([]);
    expect(
      actions.filter(({ action }) => !ids(distDir).has(action)),
      "rows without an action in the build ask nothing",
    ).toEqual([]);
  });

  it("lets everyone into what is theirs and nobody into anything else", async () => {
    // What anyone may read is the same whichever lock is away: it is asked once.
    const rows = (isLocked ? pages : pages.filter(({ may }) => may !== "anyone")).filter(isOwn);
    const asked = rows.flatMap((row, turn) =>
      chosen(
        actors.flatMap((actor) =>
          targetsOf(row.path, places).map((target) => ({
            actor,
            customer: target.customer,
            row,
            target,
            allowed: mayEnter(actor, row, target),
          })),
        ),
        turn,
      ),
    );
    const cells = await sixAtATime(asked, async ({ actor, row, target, allowed }): Promise<Cell> => {
      const asksToSignIn = (actor.email === null || actor.lockedOut) && !row.silent;
      const outside = asksToSignIn ? "sign in" : "closed";
      const expected = allowed ? "open" : outside;
      const seen = await answerOf(await clientOf(actor).fetch(target.path));
      return { actor: actor.name, door: target.path, expected, seen };
    });
    expect(wrongOf("pages", cells)).toEqual([]);
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

  const digest = () => administer<{ state: string }>(portal.urls.admin, stateSql);

  it("lets an action through for those who may, and changes nothing for anyone else", async () => {
    const byName = ids(distDir);
    const cells: Cell[] = [];
    // These two end sessions that later cells need; the forged requests below try them, and the journeys use them.
    const ending: readonly string[] = ["signOutAction", "revokeOtherSessionsAction"];
    const tried = actions.filter(({ action }) => !ending.includes(action)).filter(isOwn);
    for (const [turn, row] of tried.entries()) {
      const asked = chosen(
        actors.flatMap((actor) =>
          targetsOf(Object.values(row.fields).join(" "), places).map(({ customer }) => ({
            actor,
            customer,
            allowed: mayAct(actor, row, customer),
          })),
        ),
        turn,
      );
      const ask = async ({ actor, customer, allowed }: (typeof asked)[number]): Promise<Cell> => {
        const at = customer ?? "ekliden";
        const response = await clientOf(actor).act(
          fill(row.page, at, places),
          byName.get(row.action) ?? "",
          fieldsOf(row, at, places),
          {
            state: row.state,
          },
        );
        const expected = allowed ? "open" : "closed";
        return {
          actor: actor.name,
          door: `${row.action} ${customer ?? ""}`,
          expected,
          seen: await outcomeOf(response),
        };
      };
      const before = await digest();
      cells.push(
        ...(await sixAtATime(
          asked.filter(({ allowed }) => !allowed),
          ask,
        )),
      );
      expect(await digest(), `${row.action} changed something for one who may not`).toEqual(before);
      cells.push(
        ...(await sixAtATime(
          asked.filter(({ allowed }) => allowed),
          ask,
        )),
      );
    }
    expect(wrongOf("actions", cells)).toEqual([]);
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
    for (const [turn, row] of actions.filter(isOwn).entries()) {
      // With a lock away each action is asked with one of them, which are all met: no lock is about where a write comes from.
      for (const [name, headers] of isLocked ? forged : spread(forged, ofAll(forged.length, 1), turn)) {
        const id = ids(distDir).get(row.action) ?? "";
        const page = fill(row.page, "ekliden", places);
        const response = await clientOf(manager).act(page, id, fieldsOf(row, "ekliden", places), {
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
}
