import "server-only";
import * as z from "zod";
import { getViewer } from "@/lib/access/session";
import { can } from "@/lib/access/viewer";
import { type ReportKind, reportKinds } from "../model/model";
import { loadDefinition } from "../own/loaders";
import { mayOpen } from "./kinds";

/** What a report is called, for the title of its page; null for whom there is no such page. It decides nothing. */
export async function loadPackName(
  slug: string,
  asked: string,
): Promise<{ kind: ReportKind; name: string | null; org: string } | null> {
  const viewer = await getViewer();
  if (viewer.kind === "anonymous") return null;
  const org = viewer.customers.find((customer) => customer.slug === slug);
  const kind = reportKinds.find((known) => known === asked);
  if (!org || !mayOpen(kind ?? "own", (permission) => can(viewer, permission, org.id))) return null;
  if (kind) return { kind, name: null, org: org.name };
  if (!z.uuid().safeParse(asked).success) return null;
  const definition = await loadDefinition(org.id, asked);
  return definition && { kind: "own", name: definition.name, org: org.name };
}
