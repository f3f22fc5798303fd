import "server-only";
import { getViewer } from "@/lib/access/session";
import { holdsAnywhere } from "@/lib/access/viewer";
import { engineTrouble } from "./engine-choice";

/** Since when Meilisearch has not answered, for those who look after the portal; null for everyone else, and when all is well. */
export async function loadEngineTrouble(): Promise<Date | null> {
  const since = engineTrouble();
  if (since === null) return null;
  const viewer = await getViewer();
  const isOperator = viewer.kind === "person" && viewer.isSupplier && holdsAnywhere(viewer, ["audit.read"]);
  return isOperator ? new Date(since) : null;
}
