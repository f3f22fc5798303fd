import "server-only";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { AppError } from "@/lib/errors";
import { changedLayout, type LayoutChange, type TileId } from "./layout";
import { getLayout } from "./queries";

interface Change {
  id: TileId;
  change: LayoutChange;
  /** The tiles that the viewer may see. */
  seen: readonly TileId[];
}

/** Changes one tile of how the viewer sees a customer's overview. */
export async function changeLayout(
  scope: Scope,
  orgId: string,
  { id, change, seen }: Change,
  now: Date,
): Promise<void> {
  const { layout } = await getLayout(scope, orgId);
  const tiles = changedLayout(layout, id, change, seen).map((tile) => ({ ...tile }));
  const personId = viewerOf(scope);
  const key = { orgId_personId: { orgId, personId } };
  await scope.db.overviewLayout.upsert({
    where: key,
    create: { orgId, personId, tiles, updatedAt: now },
    update: { tiles, updatedAt: now },
  });
  await note(scope, orgId, "arranged");
}

/** Goes back to the usual overview. */
export async function resetLayout(scope: Scope, orgId: string): Promise<void> {
  scope.require("customer.open", orgId);
  const { count } = await scope.db.overviewLayout.deleteMany({ where: { orgId, personId: viewerOf(scope) } });
  if (count > 0) await note(scope, orgId, "reset");
}

function note(scope: Scope, orgId: string, what: "arranged" | "reset"): Promise<void> {
  return appendAudit(scope, { orgId, kind: "overview.changed", subject: `customer:${orgId}`, detail: { what } });
}

function viewerOf({ viewerId }: Scope): string {
  if (viewerId === null) throw new AppError("not_signed_in", "an overview of nobody");
  return viewerId;
}
