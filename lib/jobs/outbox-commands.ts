import "server-only";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { inReach } from "./reach";

const day = 86_400_000;

/** Done jobs are kept a fortnight, to be looked at; mail and dead jobs a quarter, and no longer: they are about people. */
const keptFor = { done: 14 * day, dead: 90 * day, mail: 90 * day };

/** Empties the outbox of what is over and old; returns how many jobs and mails went. */
export async function sweepOutbox(scope: Scope, now: number): Promise<{ jobs: number; mails: number }> {
  const before = (kept: number) => new Date(now - kept);
  const jobs = await scope.db.job.deleteMany({
    where: {
      OR: [
        { state: "done", doneAt: { lt: before(keptFor.done) } },
        { state: "dead", doneAt: { lt: before(keptFor.dead) } },
      ],
    },
  });
  const mails = await scope.db.mailMessage.deleteMany({ where: { createdAt: { lt: before(keptFor.mail) } } });
  return { jobs: jobs.count, mails: mails.count };
}

/** How many more tries a dead job is given. */
const moreTries = 3;

/** Lets a dead job be tried again; false when there is no such dead job within reach. */
export async function retryJob(scope: Scope, id: string): Promise<boolean> {
  const job = await scope.db.job.findFirst({
    where: { id, state: "dead", ...inReach(scope) },
    select: { kind: true, orgId: true, attempts: true },
  });
  if (!job) return false;
  // Counted on, never from the start: the number of the try is what tells one taking from another.
  const { count } = await scope.db.job.updateMany({
    where: { id, state: "dead" },
    data: { state: "pending", runAt: new Date(), maxAttempts: job.attempts + moreTries },
  });
  if (count === 0) return false;
  const { kind, orgId } = job;
  await appendAudit(scope, {
    ...(orgId !== null && { orgId }),
    kind: "job.retried",
    subject: `job:${id}`,
    detail: { kind },
  });
  return true;
}
