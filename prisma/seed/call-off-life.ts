import "server-only";
import type { Scope } from "@/lib/access/scope";
import { decimalOf, toHundredths } from "@/lib/billing/decimal";
import { type SeedCallOff, seedCallOffs } from "./call-offs";
import { stockholm } from "./clock";
import type { Directory } from "./directory";
import { seedId } from "./ids";
import { orgId } from "./organisations";

/** The customers' call-offs with everything that has happened to them. */
export async function writeCallOffs(scope: Scope, { people }: Directory): Promise<void> {
  const idOf = (name: string) => people.find((person) => person.name === name)?.id ?? "";
  for (const callOff of seedCallOffs) await write(scope, callOff, idOf);
}

async function write({ db }: Scope, callOff: SeedCallOff, idOf: (name: string) => string): Promise<void> {
  const { customer, number, title, body = "", from, lines, oneOff, steps } = callOff;
  const org = orgId(customer);
  const id = seedId("call-off", customer, number);
  const state = steps.at(-1)?.[0] ?? "requested";
  const head = { orgId: org, id, number, title, body, fromDate: new Date(`${from}T00:00:00Z`), currency: "SEK" };
  const requestedById = idOf(steps[0]?.[2] ?? "");
  await db.callOff.createMany({ data: [{ ...head, state, revision: steps.length, requestedById }] });
  await db.callOffLine.createMany({
    data: lines.map(({ service, item, centre, quantity }, index) => ({
      ...{ orgId: org, callOffId: id, position: index + 1, serviceKey: service, item, costCentre: centre, quantity },
    })),
  });
  const place = { orgId: org, callOffId: id };
  const offered = steps.find(([kind]) => kind === "offered");
  if (offered && oneOff !== undefined) {
    const prices = lines.flatMap(({ price }, index) => (price ? [{ position: index + 1, unitPrice: price }] : []));
    const amounts = { oneOff: toHundredths(decimalOf(oneOff)), prices };
    const at = new Date(stockholm(offered[1]));
    await db.callOffOffer.createMany({ data: [{ ...place, id: seedId("offer", customer, number), at, ...amounts }] });
  }
  await db.callOffStep.createMany({
    data: steps.map(([kind, at, who, note = ""], index) => ({
      ...{ ...place, id: seedId("call-off-step", customer, number, index), state: kind, note },
      ...{ at: new Date(stockholm(at)), byId: who && idOf(who) },
    })),
  });
}
