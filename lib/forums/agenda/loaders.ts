import "server-only";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { noteRefusal, noteSupplierRead, requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { noteView } from "@/lib/billing/audit-commands";
import { getServiceNames } from "@/lib/organisation/queries";
import { forumsFor } from "../forum";
import { nextOf } from "../meetings/meeting";
import { listMeetings } from "../meetings/queries";
import { type Agenda, levelsFor, rightsFor } from "./agenda";
import { readAgenda } from "./queries";

/** What each forum of a customer is to take up now: those of which the viewer may see anything, and of these what they may. */
export async function loadForums(slug: string) {
  const { viewer, org } = await requireCustomer(slug, "customer.open");
  const holds = (permission: Parameters<typeof can>[1]) => can(viewer, permission, org.id);
  const levels = levelsFor(holds);
  if (levels.length === 0) {
    await noteRefusal(viewer, "satisfaction.read", `forums ${slug}`);
    return notFound();
  }
  const rights = rightsFor(levels, holds);
  for (const right of rights) await noteSupplierRead(viewer, right, org.id);
  const [lang, now] = [await getLocale(), Date.now()];
  const readable = forumsFor("read", holds);
  const { services, meetings } = await inScope(viewer, async (scope) => {
    if (rights.includes("billing.read")) await noteView(scope, org.id, "forums");
    const services = await getServiceNames(scope, org.id, lang);
    return { services, meetings: readable.length === 0 ? [] : await listMeetings(scope, org.id) };
  });
  const next = readable.map((forum) => ({ forum, plannedAt: nextOf(meetings, forum, now)?.plannedAt ?? null }));
  // A unit of work for each: none holds its transaction while others are counted.
  const agendas: Agenda[] = [];
  for (const level of levels)
    agendas.push(await inScope(viewer, (scope) => readAgenda(scope, org, { level, lang }, now)));
  const may = { listCases: holds("cases.read_org"), readFigures: holds("forums.read") };
  return { org, now, agendas, services, next, may };
}
