import "server-only";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { listRoleHoldings } from "@/lib/organisation/queries";
import { localDateAt } from "@/lib/time/local-date";
import { decidersAmong } from "./commands";
import { isTextChanged } from "./decision";
import { getNewestDecisions, listDecisions } from "./queries";

/** What has been decided of a proposal that the viewer reads, and whom a decision may name, for those who may decide. */
export async function loadDecisions(slug: string, documentId: string) {
  const { viewer, org } = await requireCustomer(slug, "proposals.read");
  const may = {
    decide: can(viewer, "proposals.decide", org.id),
    follow: can(viewer, "proposals.follow", org.id),
  };
  const today = localDateAt(Date.now(), org.timeZone);
  return inScope(viewer, async (scope) => {
    const [newest, ...earlier] = await listDecisions(scope, org.id, documentId);
    const texts = await scope.db.documentText.findMany({
      where: { documentId, ...scope.audienceWhere() },
      select: { lang: true, sourceHash: true },
    });
    const holdings = may.decide ? await listRoleHoldings(scope, org.id, today) : [];
    return {
      ...{ newest: newest ?? null, earlier, may, today },
      isChanged: newest ? isTextChanged(newest, texts) : false,
      deciders: named(decidersAmong(holdings, org.id)),
      people: named(holdings),
      ownId: viewer.personId,
    };
  });
}

export type ProposalDecisions = Awaited<ReturnType<typeof loadDecisions>>;

/** What stands of each proposal in the customer's list. */
export async function loadNewestDecisions(slug: string) {
  const { viewer, org } = await requireCustomer(slug, "proposals.read");
  return inScope(viewer, (scope) => getNewestDecisions(scope, org.id));
}

/** Each person once, by name. */
function named(holdings: readonly { personId: string; name: string }[]) {
  const people = new Map(holdings.map(({ personId, name }) => [personId, name]));
  return [...people].map(([id, name]) => ({ id, name }));
}
