import "server-only";
import type { Refusal } from "@/lib/access/action";
import { inJobScopeFor, type Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { AppError } from "@/lib/errors";
import type { CustomerTerms } from "@/lib/sla/queries";
import { announceEvents } from "../announce-commands";
import { getCase } from "../case-queries";
import { requireTerms } from "../commands";
import type { DraftEvent } from "../draft";
import { loadEvents, type StoredEvent } from "../histories";
import { openStore } from "../store";
import { insertEvents } from "../tables";
import { type CheckedFile, storeCaseFiles } from "./file-commands";
import { tellFollowersOf } from "./news-commands";
import { type CustomerAct, eventsOf, instantAfter, refusalOf, situationOf } from "./transitions";

/** What somebody on the customer's side does with a case. */
export interface Deed {
  act: CustomerAct;
  /** What they wrote with it; empty where nothing is to be said. */
  text: string;
  files: readonly CheckedFile[];
  /** The name that stands in the thread. */
  by: string;
}

/**
 * Does it in the viewer's name, or says why it cannot be done: null, or a refusal. Who acts has to see the case; whether
 * the act is allowed is decided under the customer's lock, so that of two people at once the second hears of the first.
 */
export async function actOnCase(
  scope: Scope,
  org: { id: string },
  number: number,
  deed: Deed,
  now: number,
): Promise<Refusal | null> {
  scope.require("cases.report", org.id);
  const { viewerId } = scope;
  const found = await getCase(scope, org.id, number);
  if (!found || viewerId === null) throw new AppError("not_found", `no case ${number} to act on`);
  // Clocks and months are reckoned from every case of the customer, which the one who acts may not read.
  return inJobScopeFor(viewerId, (own) => record(own, org, found.id, viewerId, deed, now));
}

async function record(
  scope: Scope,
  org: { id: string },
  caseId: string,
  actorId: string,
  deed: Deed,
  now: number,
): Promise<Refusal | null> {
  const terms = await requireTerms(scope, org.id);
  const stored = (await loadEvents(scope, org.id, [caseId])).get(caseId) ?? [];
  const events = stored.map(({ event }) => event);
  const at = instantAfter(events, now);
  if (await isSentTwice(scope, { orgId: org.id, caseId, stored }, actorId, deed, at)) return null;
  const situation = situationOf(events, terms.agreement, at);
  const refused = refusalOf(deed.act, situation, at);
  if (refused) return { refused: `follow.refused.${refused}` };

  const seq = (stored.at(-1)?.seq ?? 0) + 1;
  if (!(await storeCaseFiles(scope, org.id, { caseId, seq }, deed.files))) {
    return { refused: "follow.files.full", field: "files" };
  }
  const drafts = eventsOf(deed.act, situation, at).map(
    (event, index): DraftEvent => ({
      event,
      actorId,
      actorName: deed.by,
      ...(index === 0 && deed.text !== "" && { text: deed.text }),
    }),
  );
  await append(scope, terms, caseId, { seq, drafts, at });
  const kind = drafts.at(-1)?.event.kind ?? "message";
  await appendAudit(scope, {
    orgId: org.id,
    kind: "case.event_recorded",
    subject: `case:${caseId}`,
    detail: { event: kind },
  });
  await tellFollowersOf(scope, { orgId: org.id, caseId, by: actorId }, drafts);
  return null;
}

async function append(
  scope: Scope,
  terms: CustomerTerms,
  caseId: string,
  { seq, drafts, at }: { seq: number; drafts: readonly DraftEvent[]; at: number },
): Promise<void> {
  await insertEvents(scope, terms.orgId, [{ id: caseId, firstSeq: seq, events: drafts }]);
  const store = await openStore(scope, terms, at);
  await store.refold([caseId]);
  await store.finish();
  await announceEvents(scope, terms.orgId, { caseId, firstSeq: seq, drafts });
}

const twiceWithin = 2 * 60_000;

/** A form that was sent twice: the same words and files from the same person, as the last that was said. */
async function isSentTwice(
  scope: Scope,
  { orgId, caseId, stored }: { orgId: string; caseId: string; stored: readonly StoredEvent[] },
  actorId: string,
  { act, text, files }: Deed,
  at: number,
): Promise<boolean> {
  const last = stored.findLast(({ event }) => event.kind === "message");
  if (act !== "add" || !last || last.actorId !== actorId || (last.text ?? "") !== text) return false;
  if (at - last.event.at >= twiceWithin) return false;
  const before = await scope.db.caseFile.findMany({
    where: { orgId, caseId, seq: last.seq },
    select: { sha256: true },
  });
  const digests = (list: readonly { sha256: string }[]) =>
    list
      .map(({ sha256 }) => sha256)
      .sort()
      .join(" ");
  return digests(before) === digests(files);
}
