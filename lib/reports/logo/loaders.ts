import "server-only";
import { inScope } from "@/lib/access/scope";
import { getViewer } from "@/lib/access/session";
import { can } from "@/lib/access/viewer";
import { answerFile, type FileAnswer } from "@/lib/knowledge/files/file-response";
import { getLogo, getLogoFacts } from "./queries";

/** The answer to a request for a customer's logo, or null when there is none that the viewer may have. */
export async function loadLogo(
  slug: string,
  ifNoneMatch: string | null,
): Promise<(FileAnswer & { body: Uint8Array<ArrayBuffer> | null }) | null> {
  const viewer = await getViewer();
  if (viewer.kind === "anonymous") return null;
  const org = viewer.customers.find((customer) => customer.slug === slug);
  if (!org || !can(viewer, "customer.open", org.id)) return null;
  return inScope(viewer, async (scope) => {
    const facts = await getLogoFacts(scope, org.id);
    if (!facts) return null;
    const name = `${slug}.${facts.mime === "image/png" ? "png" : "jpg"}`;
    const asked = { ifNoneMatch, range: null, ifRange: null, version: null };
    const answer = answerFile({ ...facts, name, isPublic: false }, asked);
    const logo = answer.part && (await getLogo(scope, org.id));
    return { ...answer, body: logo ? Uint8Array.from(logo.bytes) : null };
  });
}
