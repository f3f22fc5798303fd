import "server-only";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import * as z from "zod";
import { noteRefusal, noteSupplierRead, requireCustomer } from "@/lib/access/gate";
import { inScope, type Scope } from "@/lib/access/scope";
import { type CustomerAccess, can, type PersonViewer } from "@/lib/access/viewer";
import { countVisitor } from "@/lib/access/visitor-limits";
import { appendAudit } from "@/lib/audit/commands";
import { noteView } from "@/lib/billing/audit-commands";
import { addMonths, monthAt, monthKeySchema } from "@/lib/time/local-month";
import { getLogoFacts } from "../logo/queries";
import { figuresIn, type ReportModel, reportKinds } from "../model/model";
import type { ReportDefinition } from "../own/definition";
import { loadDefinition } from "../own/loaders";
import { listDefinitions } from "../own/queries";
import { listDeliveries, listSubscriptions } from "../subscriptions/queries";
import { tickedIn } from "../subscriptions/schema";
import { fileOf, type ReportFile } from "./file-queries";
import type { ReportFormat } from "./format";
import { forumSections, mayOpen, sectionRights, sectionsFor } from "./kinds";
import { readReport } from "./model-queries";
import { planOf, type ReportWish } from "./plan";

/** Months back that a report may be asked for. */
const longest = 60;

export type Wish = ReportWish & { definition: ReportDefinition | null };

type Query = Readonly<Record<string, string | undefined>>;

/** The reports that the viewer may open, what they get by mail, and what became of it. */
export async function loadPacks(slug: string) {
  const { viewer, org } = await requireCustomer(slug, "customer.open");
  const holds = holdsAt(viewer, org);
  const kinds = reportKinds.filter((kind) => mayOpen(kind, holds));
  if (kinds.length === 0) return refuse(viewer, slug);
  const now = Date.now();
  const current = monthAt(now, org.timeZone);
  return inScope(viewer, async (scope) => {
    const subscriptions = await listSubscriptions(scope, org.id, now);
    const deliveries = await listDeliveries(scope, org.id, now);
    const seen = await listDefinitions(scope, org.id);
    const mayCompose = can(viewer, "reports.write", org.id);
    return {
      ...{ org, current, kinds: kinds.map((kind) => ({ kind, sections: sectionsFor(kind, holds) })) },
      ...{ subscriptions, deliveries, viewerId: viewer.personId, maySeeAll: mayCompose },
      // A report of which the viewer may see nothing is for who puts it together.
      ...{ definitions: seen.filter(({ parts }) => mayCompose || parts.length > 0), mayCompose },
      ...{ logo: await getLogoFacts(scope, org.id), mayManage: can(viewer, "customer.manage", org.id) },
      seesLevels: can(viewer, "sla.read", org.id),
      months: Array.from({ length: 18 }, (_, back) => addMonths(current, -back)),
    };
  });
}

/** One report as its address asks for it: kind, month, language, sections. */
export async function loadPack(slug: string, askedKind: string, askedMonth: string, query: Query) {
  const { viewer, org, wish } = await requirePack(slug, askedKind, askedMonth, query);
  const now = Date.now();
  const model = await inScope(viewer, async (scope) => {
    const read = await readReport(scope, org, { ...wish, onPage: true }, viewer.name, now);
    if (read) await noteLook(scope, org.id, read, wish.month);
    return read;
  });
  if (!model) return notFound();
  const current = monthAt(now, org.timeZone);
  return {
    ...{ org, wish, model, current },
    sections: wish.definition?.parts.map(({ section }) => section) ?? sectionsFor(wish.kind, holdsAt(viewer, org)),
    months: Array.from({ length: 18 }, (_, back) => addMonths(current, -back)),
  };
}

/** The same report as a file; leaves a trace. Null when the viewer has had too many in a short time. */
export async function loadPackFile(
  slug: string,
  askedKind: string,
  askedMonth: string,
  query: Query,
): Promise<ReportFile | null> {
  const { viewer, org, wish } = await requirePack(slug, askedKind, askedMonth, query);
  if (!(await countVisitor("reportFile", viewer.personId))) return null;
  const format: ReportFormat = query.format === "xlsx" ? "xlsx" : "pdf";
  const model = await inScope(viewer, async (scope) => {
    const read = await readReport(scope, org, wish, viewer.name, Date.now());
    if (read) await noteExport(scope, org.id, read, { month: wish.month, format });
    return read;
  });
  if (!model) return notFound();
  return fileOf(model, { slug: org.slug, month: wish.month, format });
}

function holdsAt(viewer: PersonViewer, org: CustomerAccess) {
  return (permission: Parameters<typeof can>[1]) => can(viewer, permission, org.id);
}

/** Missing and forbidden look the same, and a refusal leaves a trace. */
async function refuse(viewer: PersonViewer, slug: string): Promise<never> {
  await noteRefusal(viewer, "sla.read", `reports ${slug}`);
  return notFound();
}

async function requirePack(slug: string, askedKind: string, askedMonth: string, query: Query) {
  const { viewer, org } = await requireCustomer(slug, "customer.open");
  const known = reportKinds.find((name) => name === askedKind);
  const kind = known ?? (z.uuid().safeParse(askedKind).success ? "own" : null);
  const month = monthKeySchema.safeParse(askedMonth);
  const earliest = addMonths(monthAt(Date.now(), org.timeZone), -longest);
  if (!kind || !month.success || month.data < earliest) return notFound();
  const holds = holdsAt(viewer, org);
  if (!mayOpen(kind, holds)) return refuse(viewer, slug);
  const definition = kind === "own" ? await loadDefinition(org.id, askedKind) : null;
  if (kind === "own" && !definition?.parts.length) return notFound();
  // A mail's link names them in one word, the page's form has a box for each.
  const wished = [...(query.sections ?? "").split(","), ...tickedIn(query)].filter((name) => name !== "");
  const sections = planOf({ kind, sections: wished, definition }, holds).map(({ id }) => id);
  for (const right of new Set(sections.map((id) => sectionRights[id]))) await noteSupplierRead(viewer, right, org.id);
  const asked = query.lang === "sv" || query.lang === "en" ? query.lang : await getLocale();
  // Words that name no section of this reader's are as if nothing were wished for.
  const narrowed = sections.length > 0 ? wished : [];
  const wish: Wish = { kind, month: month.data, lang: asked, sections: narrowed, definition };
  return { viewer, org, wish };
}

/** Every look at what a customer pays leaves a trace. */
async function noteLook(scope: Scope, orgId: string, { sections, kind }: ReportModel, month: string): Promise<void> {
  const ofForums = scope.orgs("billing.read").includes(orgId) ? forumSections : [];
  if (sections.some(({ id }) => id === "billing" || ofForums.some((forum) => forum === id)))
    await noteView(scope, orgId, `report:${kind}:${month}`);
}

async function noteExport(
  scope: Scope,
  orgId: string,
  model: ReportModel,
  { month, format }: { month: string; format: ReportFormat },
): Promise<void> {
  await noteLook(scope, orgId, model, month);
  const rows = model.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "table" ? block.rows : [])),
  );
  const detail = { what: `pack:${model.kind}:${month}`, format, rows: rows.length + figuresIn(model).length };
  await appendAudit(scope, { orgId, kind: "rows.exported", subject: `customer:${orgId}`, detail });
}
