import { useFormatter, useTranslations } from "next-intl";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";

export interface AuditTableRow {
  seq: string;
  /** ISO instant. */
  at: string;
  actor: string;
  actorName: string | null;
  kind: string;
  subject: string;
  subjectName: string | null;
  detail: unknown;
}

export function AuditTable({ rows }: { rows: readonly AuditTableRow[] }) {
  const t = useTranslations("audit");
  const format = useFormatter();
  const who = ({ actor, actorName }: AuditTableRow) => actorName ?? t(actor as "system" | "operator" | "person");
  return (
    <DataTable caption={t("title")} hideCaption>
      <thead>
        <tr>
          <Th numeric>#</Th>
          <Th>{t("at")}</Th>
          <Th>{t("who")}</Th>
          <Th>{t("what")}</Th>
          <Th>{t("subject")}</Th>
          <Th>{t("detail")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.seq}>
            <Td numeric>{row.seq}</Td>
            <Td className="whitespace-nowrap tabular-nums">
              {format.dateTime(new Date(row.at), { dateStyle: "short", timeStyle: "medium" })}
            </Td>
            <Td>{who(row)}</Td>
            <Td>{t(`kinds.${row.kind.replace(".", "_")}` as never)}</Td>
            <Td className="min-w-40">
              {row.subjectName ?? <span className="break-all text-ink-subtle text-xs">{row.subject}</span>}
            </Td>
            <Td className="min-w-40 text-ink-subtle text-xs wrap-anywhere">{details(row.detail)}</Td>
          </Tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function details(detail: unknown): string {
  if (detail === null || typeof detail !== "object") return "";
  return Object.entries(detail)
    .map(([name, value]) => `${name}: ${value ?? "–"}`)
    .join(" · ");
}
