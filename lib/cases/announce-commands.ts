import "server-only";
import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { enqueue } from "@/lib/jobs/commands";
import type { DraftEvent } from "./draft";
import { type Topic, topicOf } from "./topics";

/** Something that has just been written about a case. */
interface Happening {
  caseId: string;
  seq: number;
  topic: Topic;
}

/** Events were appended: whoever asked to hear of them is told, by the outbox. Called where events are written, in their transaction. */
export async function announceEvents(
  scope: Scope,
  orgId: string,
  { caseId, firstSeq, drafts }: { caseId: string; firstSeq: number; drafts: readonly DraftEvent[] },
): Promise<void> {
  const happened = drafts.flatMap((draft, at): Happening[] => {
    const topic = topicOf(draft);
    return topic === null ? [] : [{ caseId, seq: firstSeq + at, topic }];
  });
  const topics = [...new Set(happened.map(({ topic }) => topic))];
  if (topics.length > 0) await announce(scope, orgId, topics, async () => happened);
}

/** Cases were reported: those numbered above `after`. */
export async function announceOpened(scope: Scope, orgId: string, after: number): Promise<void> {
  await announce(scope, orgId, ["case.opened"], async () => {
    const opened = await scope.db.case.findMany({ where: { orgId, number: { gt: after } }, select: { id: true } });
    return opened.map(({ id }) => ({ caseId: id, seq: 1, topic: "case.opened" }));
  });
}

/** `find` is asked only where somebody listens. */
async function announce(
  scope: Scope,
  orgId: string,
  topics: readonly Topic[],
  find: () => Promise<Happening[]>,
): Promise<void> {
  const hearers = await scope.db.webhookTopic.findMany({
    where: { orgId, topic: { in: [...topics] } },
    select: { webhookId: true, topic: true },
  });
  if (hearers.length === 0) return;
  const happened = await withoutSecurity(scope, orgId, await find());
  const deliveries = happened.flatMap((happening) =>
    hearers
      .filter(({ topic }) => topic === happening.topic)
      .map(({ webhookId }) => ({ ...happening, orgId, webhookId, id: randomUUID() })),
  );
  await scope.db.webhookDelivery.createMany({ data: deliveries });
  for (const { id } of deliveries) {
    await enqueue(scope, { kind: "webhook.deliver", payload: { orgId, deliveryId: id }, orgId, dedupeKey: id });
  }
}

/** Of security cases other systems hear nothing. */
async function withoutSecurity(scope: Scope, orgId: string, happened: readonly Happening[]): Promise<Happening[]> {
  const rows = await scope.db.case.findMany({
    where: { orgId, id: { in: happened.map(({ caseId }) => caseId) }, isSecurity: false },
    select: { id: true },
  });
  const told = new Set(rows.map(({ id }) => id));
  return happened.filter(({ caseId }) => told.has(caseId));
}
