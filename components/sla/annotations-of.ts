import type { Annotation } from "@/components/charts/chart-frame";
import { formatDuration, formatPercent } from "@/lib/format";
import type { CarriedOut } from "@/lib/measures/kpi/change-queries";
import type { Period } from "@/lib/measures/periods";
import type { Promised } from "@/lib/measures/promises";
import type { NamedProposal } from "@/lib/measures/proposals/decided-queries";
import type { OutageRow } from "@/lib/sla/availability/queries";
import { monthAt } from "@/lib/time/local-month";
import type { DashboardContext } from "./dashboard-context";

interface Happened {
  promised: readonly Promised[];
  outages: readonly OutageRow[];
  /** Of those who may see changes. */
  changes: readonly CarriedOut[];
  /** Meetings of forums that were held, for those who see forums. */
  meetings: readonly Annotation[];
  /** Of those that the reader may read. */
  proposals: readonly NamedProposal[];
  period: Pick<Period, "from" | "to">;
  timeZone: string;
}

/** More would be a list of its own, which the page has below. */
const mostOutages = 8;
/** Each is one sign in the drawing, however many changes its month had. */
const mostChangedMonths = 8;
const mostDecisions = 6;

/**
 * What charts by month are marked with: versions of the agreement after the first, outages that were not agreed, what was
 * changed in each month, what was decided of proposals, and forums that met.
 */
export function annotationsOf(
  { promised, outages, changes, meetings, proposals, period, timeZone }: Happened,
  { words: { lang }, serviceName }: Pick<DashboardContext, "words" | "serviceName">,
  t: (key: string, values?: Record<string, string | number>) => string,
): Annotation[] {
  const [, ...renewed] = promised.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const versions = renewed.map(({ validFrom, share }) => {
    const text = t("newAgreement", { share: formatPercent(share, lang, Number.isInteger(share * 100) ? 0 : 1) });
    return { month: validFrom.slice(0, 7), text };
  });
  const unplanned = outages.filter(({ agreed }) => !agreed).toSorted((a, b) => a.from - b.from);
  const broken = unplanned.slice(-mostOutages).map(({ service, from, to }) => {
    const values = { service: serviceName(service) };
    const text =
      to === null ? t("outageOngoing", values) : t("outage", { ...values, duration: formatDuration(to - from, lang) });
    return { month: monthAt(from, timeZone), text };
  });
  const changed = changes.slice(-mostChangedMonths).map(({ month, n, titles: [first = "", second = ""] }) => {
    return { month, text: t("changes", { n, first, second }) };
  });
  const decided = proposals
    .flatMap(({ title, outcome, at }) => (at === null ? [] : [{ title, outcome, month: monthAt(at, timeZone) }]))
    .filter(({ outcome }) => outcome === "approved" || outcome === "rejected")
    .filter(({ month }) => month >= period.from && month <= period.to)
    .slice(0, mostDecisions)
    .map(({ title, outcome, month }) => ({ month, text: t(`proposal.${outcome}`, { title }) }));
  const told = [...versions, ...broken, ...changed, ...decided].map(({ month, text }) => ({ at: month, text }));
  return [...told, ...meetings].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
