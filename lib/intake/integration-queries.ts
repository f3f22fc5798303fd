import "server-only";
import type { KeyRights } from "@/lib/access/key-holder";
import type { Scope } from "@/lib/access/scope";
import { seenWhere } from "@/lib/cases/security/seen";
import { type KeyState, keyStateAt, lastDateOf } from "./api/expiry";

interface KeyEntry {
  id: string;
  name: string;
  rights: KeyRights;
  /** The first letters of its secret. */
  start: string;
  createdBy: string | null;
  /** ISO instants. */
  createdAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
  /** The last local date on which it holds, and how near that is. */
  lastDate: string | null;
  state: KeyState;
}

/** A customer's keys: those that hold first, then the newest. */
export async function listKeys(scope: Scope, orgId: string, now: number): Promise<KeyEntry[]> {
  scope.require("integrations.manage", orgId);
  const rows = await scope.db.apiKey.findMany({
    where: { orgId },
    select: {
      id: true,
      name: true,
      rights: true,
      start: true,
      createdBy: true,
      createdAt: true,
      lastUsedAt: true,
      revokedAt: true,
      expiresAt: true,
    },
    orderBy: [{ revokedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }, { id: "asc" }],
    take: 200,
  });
  const names = await namesOf(
    scope,
    rows.map(({ createdBy }) => createdBy),
  );
  return rows.map(({ createdBy, createdAt, lastUsedAt, revokedAt, expiresAt, ...key }) => ({
    ...key,
    createdBy: names.get(createdBy ?? "") ?? null,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
    lastDate: expiresAt && lastDateOf(expiresAt),
    state: keyStateAt(expiresAt, now),
  }));
}

interface WebhookEntry {
  id: string;
  name: string;
  url: string;
  topics: string[];
  createdAt: string;
  endedAt: string | null;
  waiting: number;
  failed: number;
  delivered: number;
}

/** A customer's webhooks, each with what came of its messages. */
export async function listWebhooks(scope: Scope, orgId: string): Promise<WebhookEntry[]> {
  scope.require("integrations.manage", orgId);
  const rows = await scope.db.webhook.findMany({
    where: { orgId },
    select: webhookFields,
    orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }],
    take: 200,
  });
  const counts = await scope.db.webhookDelivery.groupBy({ by: ["webhookId", "state"], where: { orgId }, _count: true });
  return rows.map((row) => {
    const count = (state: string) =>
      counts.find((group) => group.webhookId === row.id && group.state === state)?._count ?? 0;
    return {
      ...entry(row),
      waiting: count("waiting"),
      failed: count("failed"),
      delivered: count("delivered"),
    };
  });
}

const webhookFields = { id: true, name: true, url: true, topics: true, createdAt: true, endedAt: true } as const;

function entry({
  createdAt,
  endedAt,
  ...webhook
}: Omit<WebhookEntry, "createdAt" | "endedAt" | "waiting" | "failed" | "delivered"> & {
  createdAt: Date;
  endedAt: Date | null;
}) {
  return { ...webhook, createdAt: createdAt.toISOString(), endedAt: endedAt?.toISOString() ?? null };
}

interface DeliveryEntry {
  id: string;
  topic: string;
  /** The number of the case it is about; null when that is gone. */
  caseNumber: number | null;
  state: "waiting" | "delivered" | "failed";
  tries: number;
  responseCode: number | null;
  error: string | null;
  tookMs: number | null;
  createdAt: string;
  triedAt: string | null;
}

export const deliveryPageSize = 50;

/** A webhook with a page of its deliveries, newest first; null when there is none. */
export async function getWebhook(scope: Scope, orgId: string, id: string, page: number) {
  scope.require("integrations.manage", orgId);
  const row = await scope.db.webhook.findFirst({ where: { orgId, id }, select: webhookFields });
  if (!row) return null;
  const where = { orgId, webhookId: id };
  const total = await scope.db.webhookDelivery.count({ where });
  const rows = await scope.db.webhookDelivery.findMany({
    where,
    omit: { body: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: (page - 1) * deliveryPageSize,
    take: deliveryPageSize,
  });
  const cases = await scope.db.case.findMany({
    where: { orgId, id: { in: rows.map(({ caseId }) => caseId) }, ...seenWhere(scope) },
    select: { id: true, number: true },
  });
  const numbers = new Map(cases.map(({ id, number }) => [id, number]));
  const deliveries = rows.map(
    ({ caseId, seq: _seq, orgId: _org, webhookId: _webhook, createdAt, triedAt, ...delivery }): DeliveryEntry => ({
      ...delivery,
      caseNumber: numbers.get(caseId) ?? null,
      createdAt: createdAt.toISOString(),
      triedAt: triedAt?.toISOString() ?? null,
    }),
  );
  return { webhook: entry(row), deliveries, total };
}

async function namesOf(scope: Scope, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const people = await scope.db.person.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
