import "server-only";
import type { Scope } from "@/lib/access/scope";
import { type Gap, gapSubject } from "./gap";

/** Which of the gaps have a task that is not done, by subject. */
export async function listGapTasks({ db }: Scope, gaps: readonly Gap[]): Promise<ReadonlySet<string>> {
  const subjects = gaps.map((gap) => gapSubject(gap));
  const rows = await db.contentTask.findMany({
    where: { kind: "search_gap", subject: { in: subjects }, state: { in: ["open", "doing"] } },
    select: { subject: true },
  });
  return new Set(rows.map(({ subject }) => subject));
}
