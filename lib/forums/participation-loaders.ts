import "server-only";
import { notFound } from "next/navigation";
import { noteRefusal, noteSupplierRead, requireCustomer } from "@/lib/access/gate";
import { can } from "@/lib/access/viewer";
import { forumRights, forumsFor } from "./forum";

/** The customer of a page of forums, for whoever takes part in one: the forums that they see, and those that they keep. */
export async function requireForums(slug: string) {
  const { viewer, org } = await requireCustomer(slug, "customer.open");
  const holds = (permission: Parameters<typeof can>[1]) => can(viewer, permission, org.id);
  const readable = forumsFor("read", holds);
  if (readable.length === 0) {
    await noteRefusal(viewer, "forums.read", `forums ${slug}`);
    return notFound();
  }
  for (const right of new Set(readable.map((forum) => forumRights[forum].read))) {
    await noteSupplierRead(viewer, right, org.id);
  }
  return { viewer, org, readable, kept: forumsFor("write", holds), mayReadFigures: holds("forums.read") };
}
