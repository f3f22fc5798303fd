import "server-only";
import type { Scope } from "@/lib/access/scope";
import { plannedChanges } from "./change-words";
import { dayMs, hourMs, minuteMs, stockholm } from "./clock";
import { seedId } from "./ids";
import { type CustomerSlug, customers, orgId } from "./organisations";

/** The changes of the demonstration world, how they went, and the cases that some of them caused. */
export async function writeChanges(scope: Scope): Promise<void> {
  for (const { slug, key } of customers) await writeChangesOf(scope, slug, key);
}

async function writeChangesOf({ db }: Scope, slug: CustomerSlug, key: string): Promise<void> {
  const org = orgId(slug);
  const planned = plannedChanges(slug).map((change, index) => {
    const from = stockholm(change.from);
    const begun = change.took === null ? null : from + 10 * minuteMs;
    const finished = begun === null ? null : begun + (change.took ?? 0) * hourMs;
    return { ...change, id: seedId("change", slug, index), reference: `${key}-C${index + 1}`, from, begun, finished };
  });
  await db.change.createMany({
    data: planned.map(({ id, reference, title, kind, service, side, from, hours, begun, finished, outcome }) => {
      // Cancelled two days before it was to begin.
      const ended = outcome === "cancelled" ? from - 2 * dayMs : finished;
      return {
        ...{ orgId: org, id, reference, title, kind, serviceKey: service, askedBy: side },
        askedAt: new Date(from - (kind === "emergency" ? hourMs : 13 * dayMs)),
        ...{ windowFrom: new Date(from), windowTo: new Date(from + hours * hourMs) },
        estimatedFinishAt: new Date(from + hours * 0.95 * hourMs),
        ...{ begunAt: begun === null ? null : new Date(begun), finishedAt: ended === null ? null : new Date(ended) },
        outcome: outcome ?? (ended === null ? null : "implemented"),
      };
    }),
  });
  for (const { id, caused, from, finished } of planned) {
    if (!caused || finished === null) continue;
    const found = await db.case.findFirst({
      where: {
        ...{ orgId: org, serviceKey: caused, kind: "incident", isSecurity: false },
        openedAt: { gte: new Date(from), lt: new Date(finished + dayMs) },
      },
      select: { id: true },
      orderBy: [{ priority: "asc" }, { openedAt: "asc" }],
    });
    if (found) await db.changeIncident.createMany({ data: [{ orgId: org, changeId: id, caseId: found.id }] });
  }
}
