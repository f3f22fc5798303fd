import "server-only";
import { randomUUID } from "node:crypto";
import type { Permission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { getContract, listPrices } from "../contract/queries";
import { textOf } from "../decimal";
import type { OfferPrices } from "./call-off";
import { type CallOffDraft, problemOf } from "./draft";
import { type CallOffAct, type CallOffSide, sideFor, stepTo } from "./lifecycle";
import { isInvoiced, listKnown } from "./queries";
import { noteStep, recordStep } from "./step-commands";

export type Requested = { number: number } | { problem: string; field: string };

/** Asks for a call-off: the number it gets, or what is wrong with it and where. `today` is the customer's local date. */
export async function requestCallOff(
  scope: Scope,
  orgId: string,
  draft: CallOffDraft,
  { scenarioId, today }: { scenarioId: string | null; today: string },
  now: number,
): Promise<Requested> {
  scope.require("billing.write", orgId);
  if (scope.viewerId === null) return { problem: "callOffs.gone", field: "title" };
  const contract = await getContract(scope, orgId, today);
  const currency = contract?.currency ?? "SEK";
  const { agreed } = await listKnown(scope, orgId, currency);
  const wrong = problemOf(draft, { prices: await listPrices(scope, orgId), agreed }, today);
  if (wrong) return wrong;
  // Numbers follow each other: two who ask at once wait for one another.
  await scope.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`call-off ${orgId}`}, 11))`;
  const last = await scope.db.callOff.aggregate({ where: { orgId }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  const id = randomUUID();
  const { title, body, from, lines } = draft;
  const head = { orgId, id, number, title, body, fromDate: new Date(`${from}T00:00:00Z`), scenarioId };
  await scope.db.callOff.createMany({ data: [{ ...head, currency, requestedById: scope.viewerId }] });
  await scope.db.callOffLine.createMany({
    data: lines.map(({ service, item, costCentre, quantity }, index) => ({
      ...{ orgId, callOffId: id, position: index + 1, serviceKey: service, item, costCentre },
      quantity: textOf(quantity),
    })),
  });
  await recordStep(scope, { orgId, id, number }, { state: "requested", note: "", tell: "supplier" }, now);
  return { number };
}

export interface CallOffPlace {
  orgId: string;
  number: number;
  /** The revision that was seen. */
  revision: number;
}

/** `changed`: somebody has taken another step since. */
export type Moved = "done" | "changed" | "gone";

const rightOf = {
  customer: "billing.write",
  supplier: "billing.offer",
  invoice: "billing.import",
} as const satisfies Record<CallOffSide, Permission>;

/** The supplier offers it, or offers it anew: what is paid once, in hundredths, and prices that are not the list's. */
export async function offerCallOff(
  scope: Scope,
  place: CallOffPlace,
  { oneOff, prices, note }: { oneOff: bigint; prices: OfferPrices; note: string },
  now: number,
): Promise<Moved> {
  scope.require("billing.offer", place.orgId);
  return take(scope, place, "offer", note, now, async (id) => {
    const offer = { orgId: place.orgId, callOffId: id, at: new Date(now), oneOff, prices };
    await scope.db.callOffOffer.createMany({ data: [offer] });
  });
}

/** Every other step that people take: to order, to deliver, to decline, to withdraw. */
export async function moveCallOff(
  scope: Scope,
  place: CallOffPlace,
  act: Exclude<CallOffAct, "offer" | "recognise">,
  note: string,
  now: number,
): Promise<Moved> {
  scope.require("billing.read", place.orgId);
  const moved = await take(scope, place, act, note, now);
  if (moved === "done" && act === "deliver") await recogniseAtOnce(scope, place, now);
  return moved;
}

async function take(
  scope: Scope,
  { orgId, number, revision }: CallOffPlace,
  act: CallOffAct,
  note: string,
  now: number,
  also?: (id: string) => Promise<void>,
): Promise<Moved> {
  const found = await scope.db.callOff.findFirst({ where: { orgId, number }, select: { id: true, state: true } });
  if (!found) return "gone";
  const side = sideFor(found.state, act);
  if (side === null) return "changed";
  scope.require(rightOf[side], orgId);
  const state = stepTo(found.state, act, side);
  if (state === null) return "changed";
  const tell = side === "customer" ? "supplier" : "customer";
  const done = await noteStep(scope, { orgId, id: found.id, number, revision }, { state, note, tell }, now);
  if (!done) return "changed";
  await also?.(found.id);
  return "done";
}

/** What was invoiced before it was said to be delivered stands on an invoice already. */
async function recogniseAtOnce(scope: Scope, { orgId, number, revision }: CallOffPlace, now: number): Promise<void> {
  if (!scope.orgs("billing.import").includes(orgId)) return;
  if (!(await isInvoiced(scope, orgId, number))) return;
  const row = await scope.db.callOff.findFirst({
    where: { orgId, number, revision: revision + 1 },
    select: { id: true },
  });
  const state = stepTo("delivered", "recognise", "invoice");
  if (row && state) {
    await noteStep(
      scope,
      { orgId, number, id: row.id, revision: revision + 1 },
      { state, note: "", tell: "customer" },
      now + 1,
    );
  }
}
