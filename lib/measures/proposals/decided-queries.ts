import "server-only";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import type { DecidingForum, Outcome } from "./record";

/** A proposal that the viewer may read, with what was decided last; `outcome` is null where nothing has been. */
export interface NamedProposal {
  id: string;
  key: string;
  title: string;
  outcome: Outcome | null;
  forum: DecidingForum | null;
  /** Epoch milliseconds. */
  at: number | null;
  /** Of a postponed one, a local date. */
  until: string | null;
}

/** A customer's proposals that are addressed to the viewer, by name: of nothing else is anything told. One statement. */
export async function listNamedProposals(scope: Scope, orgId: string, lang: "sv" | "en"): Promise<NamedProposal[]> {
  scope.require("proposals.read", orgId);
  const isBound = scope.actor === "person" || scope.actor === "key";
  const addressed = isBound ? Prisma.sql`and d.audience && ${[...scope.audiences]}::text[]` : Prisma.empty;
  return scope.db.$queryRaw`
    select d.id, d.key, t.title, p.outcome, p.forum, (extract(epoch from p.decided_at) * 1000)::float8 as at,
      p.postponed_until::text as until
    from document d
    join lateral (select title from document_text where document_id = d.id order by lang = ${lang} desc limit 1) t on true
    left join lateral (
      select outcome, forum, decided_at, postponed_until from proposal_decision
      where org_id = d.org_id and document_id = d.id order by number desc limit 1
    ) p on true
    where d.org_id = ${orgId}::uuid and d.kind = 'proposal' ${addressed}
    order by p.decided_at desc nulls last, d.key`;
}
