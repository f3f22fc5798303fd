import "server-only";
import type { Scope } from "@/lib/access/scope";
import { worldNow } from "./clock";
import { problemTitle } from "./desk-words";
import type { Directory } from "./directory";
import { seedId } from "./ids";
import { orgId } from "./organisations";

const ekliden = orgId("ekliden");

/** What is known of the problem with the print server, and the change that is to end it. */
export async function writeProblemLife({ db }: Scope, { people }: Directory): Promise<void> {
  const manager = people.find(({ name }) => name === "Björn Tångring");
  const found = await db.case.findFirst({ where: { orgId: ekliden, title: problemTitle }, select: { id: true } });
  if (!manager || !found) return;
  const by = { updatedAt: new Date(worldNow), updatedBy: manager.id };
  await db.problemRecord.createMany({
    data: [
      {
        ...{ orgId: ekliden, caseId: found.id, isKnownError: true, ...by },
        cause: "Utskriftsservern läser inte om köernas portar när den startas om.",
        workaround: "Töm kön, starta om utskriftstjänsten och skicka jobbet igen.",
      },
    ],
  });
  const caused = await db.caseRelation.findMany({ where: { orgId: ekliden, relatedId: found.id, kind: "caused_by" } });
  const change = { reference: "RFC-118 Ny version på utskriftsservern", isPublic: true, createdBy: manager.id };
  await db.caseChange.createMany({
    data: [found.id, ...caused.map(({ caseId }) => caseId)].map((caseId, index) => ({
      ...{ orgId: ekliden, id: seedId("case-change", index), caseId, ...change },
      createdAt: new Date(worldNow),
    })),
  });
}
