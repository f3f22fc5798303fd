import "server-only";
import { randomUUID } from "node:crypto";
import { inJobScopeFor, type Scope } from "@/lib/access/scope";
import { AppError } from "@/lib/errors";
import { requireTerms } from "./commands";
import { openCase, serviceOf, type WrittenCase } from "./open-commands";

/** Its service is empty where the reporter does not know: the category's likeliest, or the customer's first. */
export interface NewReport extends WrittenCase {
  /** What the form calls itself: the same report of the same name is one case. */
  readonly key?: string;
  readonly reporter: string;
}

/** Reports a case in the viewer's name; returns its number. `now` is epoch milliseconds. */
export async function reportCase(scope: Scope, orgId: string, report: NewReport, now: number): Promise<number> {
  scope.require("cases.report", orgId);
  const service = await serviceOf(scope, orgId, report);
  const { viewerId } = scope;
  if (viewerId === null) throw new AppError("not_signed_in", "a case reported by nobody");
  // Clocks and months are reckoned from every case of the customer, which the one who reports may not read.
  return inJobScopeFor(viewerId, async (own) => {
    const terms = await requireTerms(own, orgId);
    const sent = await findSent(own, orgId, viewerId, report);
    if (sent?.isSame) return sent.number;
    const externalKey = sent || report.key === undefined ? randomUUID() : report.key;
    const reporter = { id: viewerId, name: report.reporter };
    const opening = { reporter, by: reporter, channel: "portal", at: now, externalKey } as const;
    const { number } = await openCase(own, terms, { ...report, service }, opening, now);
    return number;
  });
}

/** The case that came of this form before, if one did (of the same form twice at once, the second waits for the first's lock); another's form of the same name is never shown as one's own. */
async function findSent(scope: Scope, orgId: string, viewerId: string, { key, title, description }: NewReport) {
  if (key === undefined) return null;
  const found = await scope.db.case.findUnique({
    where: { orgId_source_externalKey: { orgId, source: "portal", externalKey: key } },
    select: { number: true, requesterId: true, title: true, description: true },
  });
  if (!found) return null;
  const isSame = found.requesterId === viewerId && found.title === title && found.description === description;
  return { number: found.number, isSame };
}
