import "server-only";
import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { textOf } from "../decimal";
import type { Proposal } from "./proposal";

/** The contract that is changed, and the version that whoever changes it has seen. */
export interface Place {
  orgId: string;
  contractId: string;
  base: number;
}

const day = (date: string): Date => new Date(`${date}T00:00:00Z`);

type Made = Extract<Proposal, { what: "made" }>;

/** Makes a contract; it has neither prices nor quantities yet. False where the number is taken. */
export async function makeContract(scope: Scope, orgId: string, proposal: Made, now: number): Promise<boolean> {
  scope.require("billing.manage", orgId);
  const { number, name, from, to, currency, noticeMonths, indexClause, usersItem } = proposal;
  const id = randomUUID();
  const terms = { name, toDate: to === null ? null : day(to), noticeMonths, indexClause, usersItem };
  const { count } = await scope.db.contract.createMany({
    data: [{ orgId, id, number, currency, fromDate: day(from), ...terms }],
    skipDuplicates: true,
  });
  if (count > 0) await remember(scope, { orgId, contractId: id, number, version: 1 }, proposal, terms, now);
  return count > 0;
}

/** Changes a contract by adding to it; false when somebody else has changed it meanwhile, or there is none. */
export async function changeContract(
  scope: Scope,
  { orgId, contractId, base }: Place,
  proposal: Exclude<Proposal, Made>,
  now: number,
): Promise<boolean> {
  scope.require("billing.manage", orgId);
  const where = { orgId, id: contractId };
  const data = {
    version: base + 1,
    ...(proposal.what === "terms" && {
      ...{
        name: proposal.name,
        toDate: proposal.to === null ? null : day(proposal.to),
        noticeMonths: proposal.noticeMonths,
        usersItem: proposal.usersItem,
      },
    }),
    ...(proposal.what !== "quantities" && { indexClause: proposal.indexClause }),
  };
  // Of two who change the same version the second waits here for the first, and then finds another.
  const { count } = await scope.db.contract.updateMany({ where: { ...where, version: base }, data });
  if (count === 0) return false;
  const head = await scope.db.contract.findUniqueOrThrow({ where: { orgId_id: where } });
  const { name, toDate, noticeMonths, indexClause, usersItem } = head;
  const place = { orgId, contractId, number: head.number, version: base + 1 };
  await remember(scope, place, proposal, { name, toDate, noticeMonths, indexClause, usersItem }, now);
  if (proposal.what === "prices") await addPriceList(scope, place, proposal, now);
  if (proposal.what === "quantities") {
    await scope.db.agreedQuantity.createMany({
      data: proposal.rows.map(({ service, item, costCentre, quantity }) => ({
        ...{ orgId, id: randomUUID(), contractId, serviceKey: service, item, costCentre },
        ...{ quantity: textOf(quantity), fromDate: day(proposal.from), callOff: proposal.callOff },
        ...{ madeAt: new Date(now), replaces: true },
      })),
    });
  }
  return true;
}

interface Versioned {
  orgId: string;
  contractId: string;
  number: string;
  version: number;
}

/** Adds a whole list; the earlier ones stay as they are. */
async function addPriceList(
  scope: Scope,
  { orgId, contractId, version }: Versioned,
  { from, note, rows }: Extract<Proposal, { what: "prices" }>,
  now: number,
): Promise<void> {
  const id = randomUUID();
  const list = { orgId, id, contractId, version, validFrom: day(from), note, createdAt: new Date(now) };
  await scope.db.priceList.createMany({ data: [list] });
  await scope.db.priceRow.createMany({
    data: rows.map(({ service, unitPrice, bindingUntil, ...row }) => ({
      ...{ ...row, orgId, priceListId: id, serviceKey: service, unitPrice: textOf(unitPrice) },
      bindingUntil: bindingUntil && day(bindingUntil),
    })),
  });
}

interface KeptTerms {
  name: string;
  toDate: Date | null;
  noticeMonths: number;
  indexClause: string;
  usersItem: string;
}

/** The contract as it stands after a change, and the change's place in the log; neither the log nor its words hold an amount. */
async function remember(
  scope: Scope,
  { orgId, contractId, number, version }: Versioned,
  { what, from, note }: Proposal,
  terms: KeptTerms,
  now: number,
): Promise<void> {
  const made = { madeAt: new Date(now), madeById: scope.viewerId, fromDate: day(from) };
  await scope.db.contractVersion.createMany({ data: [{ orgId, contractId, version, what, note, ...made, ...terms }] });
  const detail = { contract: number, version, what };
  await appendAudit(scope, { orgId, kind: "contract.changed", subject: `contract:${contractId}`, detail });
}

/** Adds a service that contracts may name; false where the key is taken. */
export async function addService(
  scope: Scope,
  orgId: string,
  { key, name, nameEn }: { key: string; name: string; nameEn: string | null },
): Promise<boolean> {
  scope.require("billing.manage", orgId);
  const { _max } = await scope.db.service.aggregate({ where: { orgId }, _max: { position: true } });
  const data = [{ orgId, key, name, nameEn, position: (_max.position ?? 0) + 1 }];
  const { count } = await scope.db.service.createMany({ data, skipDuplicates: true });
  if (count === 0) return false;
  await appendAudit(scope, { orgId, kind: "service.added", subject: `service:${key}`, detail: { service: key } });
  return true;
}
