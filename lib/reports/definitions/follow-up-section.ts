import { formatInstant, formatLocalDate } from "@/lib/format";
import { capitalised } from "@/lib/measures/format-measure";
import type { ReportSection, ReportTable } from "../model/model";
import type { ReportRows } from "../sla/content";
import { durationCell } from "./figures";
import type { ReportWords } from "./words";

/** Each promise that was not kept and each incident of priority 1 and 2: for those who may see the customer's cases. */
export function followUpSection({ breaches, incidents, security }: ReportRows, words: ReportWords): ReportSection {
  const { reports } = words;
  const unnamed = [
    ...(security?.breaches ? [reports("breaches.security", { n: security.breaches })] : []),
    ...(security?.incidents ? [reports("incidents.security", { n: security.incidents })] : []),
  ];
  const none = [
    ...(breaches.length === 0 ? [reports("breaches.none")] : []),
    ...(incidents.length === 0 ? [reports("incidents.none")] : []),
  ];
  return {
    id: "followUp",
    title: words.packs("section.followUp"),
    blocks: [
      ...(none.length + unnamed.length > 0 ? [{ kind: "text" as const, paragraphs: [...none, ...unnamed] }] : []),
      ...(breaches.length > 0 ? [breachTable(breaches, words)] : []),
      ...(incidents.length > 0 ? [incidentTable(incidents, words)] : []),
    ],
  };
}

function columnsOf(words: ReportWords, names: readonly string[]): ReportTable["columns"] {
  return names.map((name) => ({ title: words.reports(`sheet.${name}`), numeric: ["target", "worked"].includes(name) }));
}

function breachTable(breaches: ReportRows["breaches"], words: ReportWords): ReportTable {
  const { lang, measures, reports } = words;
  const time = (instant: number) => formatInstant(new Date(instant), lang, words.timeZone);
  return {
    ...{ kind: "table", id: "breaches", title: reports("breaches.title"), note: null, drawn: null },
    columns: columnsOf(words, [
      "reference",
      "titleColumn",
      "service",
      "priority",
      "clock",
      "due",
      "target",
      "worked",
      "comment",
    ]),
    rows: breaches.map((row) => [
      ...[row.reference, row.title, words.service(row.service), `P${row.priority}`],
      ...[capitalised(measures(`clockName.${row.clock}`)), time(row.dueAt)],
      durationCell(row.targetMs, words),
      row.workedMs === null ? reports("breaches.running") : durationCell(row.workedMs, words),
      row.comment === "" ? reports("breaches.noComment") : row.comment,
    ]),
  };
}

function incidentTable(incidents: ReportRows["incidents"], words: ReportWords): ReportTable {
  const { lang, reports } = words;
  const time = (instant: number) => formatInstant(new Date(instant), lang, words.timeZone);
  const unknown = (text: string) => (text === "" ? reports("incidents.unknown") : text);
  return {
    ...{ kind: "table", id: "incidents", title: reports("incidents.title"), note: null, drawn: null },
    columns: columnsOf(words, [
      "reference",
      "titleColumn",
      "priority",
      "opened",
      "resolved",
      "cause",
      "effect",
      "action",
    ]),
    rows: incidents.map((row) => [
      ...[row.reference, row.title, `P${row.priority}`, time(row.openedAt)],
      row.resolvedAt === null ? "–" : time(row.resolvedAt),
      ...[unknown(row.cause), unknown(row.effect)],
      row.actions.map((action) => actionText(action, words)).join("\n"),
    ]),
  };
}

function actionText(
  { body, owner, dueOn, isDone }: ReportRows["incidents"][number]["actions"][number],
  words: ReportWords,
) {
  const { lang, reports } = words;
  const state = isDone ? reports("incidents.done") : reports("incidents.due", { when: formatLocalDate(dueOn, lang) });
  return `${body} (${owner}, ${state})`;
}
