import "server-only";
import type { Scope } from "@/lib/access/scope";
import { digestsOf, readBasis } from "@/lib/billing/what-if/basis-queries";
import type { ScenarioChanges } from "@/lib/billing/what-if/scenario";
import { stockholm } from "./clock";
import type { Directory } from "./directory";
import { seedId } from "./ids";
import { orgId } from "./organisations";

interface SeedScenario {
  name: string;
  note: string;
  from: string;
  changes: ScenarioChanges;
  savedAt: string;
  sharedAt: string | null;
  /** The proposal that it belongs to. */
  proposal: string | null;
  /** Kept before the quantities became what they are. */
  isStale?: true;
}

const scenarios: readonly SeedScenario[] = [
  {
    name: "Nyckelinloggning för alla",
    note: "Underlag till förslaget om inloggning utan väntan: konton med tvåfaktor även för timanställda inom omsorgen.",
    from: "2027-04",
    changes: [{ service: "identity", item: "ID-KONTO", quantity: "455" }],
    ...{ savedAt: "2026-11-13T10:10", sharedAt: "2026-11-13T10:20", proposal: "self-service-sign-in" },
  },
  {
    name: "Sparkrav 2027",
    note: "Om nämnden vill ha två procent lägre driftkostnad. Inget är bestämt och inget är sagt till leverantören.",
    from: "2027-02",
    changes: [
      { service: "telephony", item: "TEL-MOB", quantity: "150" },
      { service: "workplace", item: "AP-BAS", quantity: "352" },
    ],
    ...{ savedAt: "2026-10-08T15:40", sharedAt: null, proposal: null, isStale: true },
  },
];

/** Two scenarios of Ekliden's Contract Owner: one that is shared and belongs to a proposal, one of their own. */
export async function writeScenarios(scope: Scope, { people }: Directory): Promise<void> {
  const org = orgId("ekliden");
  const ownerId = people.find(({ name }) => name === "Lars-Åke Nykvist")?.id ?? "";
  const basis = await readBasis(scope, org, "2026-11-20");
  for (const { name, note, from, changes, savedAt, sharedAt, proposal, isStale } of scenarios) {
    const id = seedId("scenario", name);
    const at = new Date(stockholm(savedAt));
    const digests = digestsOf(changes, from, isStale ? { ...basis, agreed: [] } : basis);
    const shared = sharedAt === null ? null : new Date(stockholm(sharedAt));
    const words = { orgId: org, id, ownerId, name, note, fromMonth: from, changes };
    await scope.db.scenario.createMany({
      data: [{ ...words, ...digests, createdAt: at, savedAt: at, sharedAt: shared }],
    });
    if (proposal === null || shared === null) continue;
    const document = await scope.db.document.findFirstOrThrow({
      where: { orgId: org, key: proposal },
      select: { id: true },
    });
    const link = { orgId: org, documentId: document.id, scenarioId: id };
    await scope.db.proposalScenario.createMany({ data: [{ ...link, attachedAt: shared, attachedById: ownerId }] });
  }
}
