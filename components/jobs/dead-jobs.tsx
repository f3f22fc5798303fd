import { useFormatter, useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { retryJobAction } from "@/lib/jobs/actions";

export interface DeadJob {
  id: string;
  kind: string;
  attempts: number;
  lastError: string | null;
  /** ISO instant. */
  createdAt: string;
}

export function DeadJobs({ jobs }: { jobs: readonly DeadJob[] }) {
  const t = useTranslations("outbox");
  const format = useFormatter();
  const nameOf = (kind: string) => {
    const key = `kinds.${kind.replace(".", "_")}`;
    return t((t.has(key as never) ? key : "kinds.other") as "kinds.other");
  };
  return (
    <DataTable caption={t("dead")} hideCaption>
      <thead>
        <tr>
          <Th>{t("job")}</Th>
          <Th>{t("error")}</Th>
          <Th numeric>{t("tries")}</Th>
          <Th>{t("created")}</Th>
          <Th>
            <span className="sr-only">{t("retryHead")}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {jobs.map(({ id, kind, attempts, lastError, createdAt }) => (
          <Tr key={id}>
            <Td className="min-w-40">{nameOf(kind)}</Td>
            <Td className="min-w-48 text-ink-muted wrap-anywhere" lang="en">
              {lastError}
            </Td>
            <Td numeric>{attempts}</Td>
            <Td className="whitespace-nowrap tabular-nums">
              {format.dateTime(new Date(createdAt), { dateStyle: "short", timeStyle: "short" })}
            </Td>
            <Td>
              <ActionForm action={retryJobAction} submit={t("retry")} hidden={{ job: id }} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </DataTable>
  );
}
