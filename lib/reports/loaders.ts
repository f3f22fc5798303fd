import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import { requireCustomer } from "@/lib/access/gate";
import { inScope, type Scope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { appendAudit } from "@/lib/audit/commands";
import { listServices } from "@/lib/cases/case-queries";
import { type CaseFilter, caseFilterOf, type Query } from "@/lib/cases/filters";
import { countUnseen, type ListedCase, listCases } from "@/lib/cases/list-queries";
import { isLate, nextCursor } from "@/lib/cases/listing";
import { caseReference } from "@/lib/cases/reference";
import { cursorOf, type Sorting, sortingOf, textOfCursor } from "@/lib/cases/sorting";
import { singleValues } from "@/lib/single-values";
import { localTimeAt } from "@/lib/time/local-date";
import { type CsvCell, csvOf } from "./csv";
import { csvType, type ExportedFile } from "./exported-file";

const batch = 5_000;
const mostRows = 50_000;

/** The rows of a list of cases as the address names them, at most 50 000. */
export async function loadCaseExport(slug: string, asked: Query): Promise<ExportedFile> {
  const query = singleValues(asked);
  const { viewer, org } = await requireCustomer(slug, "cases.read_own");
  const [lang, t, sla] = await Promise.all([getLocale(), getTranslations("cases"), getTranslations("sla.outcome")]);
  const filter = caseFilterOf(query);
  const sorting = sortingOf(query.sort, filter.clock !== null);
  const now = Date.now();
  return inScope(viewer, async (scope) => {
    const services = await listServices(scope, org.id);
    const names = new Map(services.map(({ key, name, nameEn }) => [key, lang === "en" ? (nameEn ?? name) : name]));
    const rows = await allRows(scope, org.id, filter, sorting, now);
    await noteExport(scope, org.id, "cases", "csv", rows.length);
    const readsAll = can(viewer, "cases.read_org", org.id);
    const unseen = readsAll ? await countUnseen(scope, org.id, filter, now) : 0;
    const time = (instant: Date | null | undefined) => (instant ? localTimeAt(instant.getTime(), org.timeZone) : null);
    const head = ["reference", "title", "priority", "service", "state", "opened", "due", "outcome", "resolved"];
    const lines = rows.map(({ number, title, priority, service, state, openedAt, resolvedAt, clock }): CsvCell[] => {
      return [
        caseReference(org.key, number),
        title,
        priority,
        names.get(service) ?? service,
        t(`state.${state}`),
        time(openedAt),
        time(clock?.dueAt),
        clock ? sla(isLate(clock, now) ? "running-late" : clock.outcome) : null,
        time(resolvedAt),
      ];
    });
    return {
      name: `${org.slug}-cases.csv`,
      type: csvType,
      body: csvOf(
        [
          head.map((column) => t(`column.${column}`)),
          ...lines,
          ...(unseen > 0 ? [[null, t("unseen", { n: unseen })]] : []),
        ],
        lang,
      ),
    };
  });
}

async function allRows(scope: Scope, orgId: string, filter: CaseFilter, sorting: Sorting, now: number) {
  const rows: ListedCase[] = [];
  let cursor = null;
  do {
    const page = await listCases(scope, orgId, { filter, sorting, cursor, limit: batch, now });
    rows.push(...page);
    const next = nextCursor(page, sorting, batch);
    cursor = next && cursorOf(textOfCursor(next), sorting.column);
  } while (cursor && rows.length < mostRows);
  return rows;
}

/** What leaves the portal leaves a trace. */
function noteExport(scope: Scope, orgId: string, what: string, format: "csv" | "xlsx", rows: number): Promise<void> {
  const detail = { what, format, rows };
  return appendAudit(scope, { orgId, kind: "rows.exported", subject: `customer:${orgId}`, detail });
}
