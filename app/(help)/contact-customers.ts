import { getViewer } from "@/lib/access/session";
import { can } from "@/lib/access/viewer";

/** The customers whose cases the viewer may open; null for someone who has not signed in. */
export async function contactCustomers(): Promise<{ slug: string; name: string }[] | null> {
  const viewer = await getViewer();
  if (viewer.kind === "anonymous") return null;
  return viewer.customers
    .filter(({ id }) => can(viewer, "cases.read_own", id) || can(viewer, "cases.read_org", id))
    .map(({ slug, name }) => ({ slug, name }));
}
