"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { notifyDone } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/access/action";
import { formatInstant } from "@/lib/format";
import { retryJobAction } from "@/lib/jobs/actions";

export interface DeadJob {
  id: string;
  kind: string;
  attempts: number;
  lastError: string | null;
  /** ISO instant. */
  createdAt: string;
}

const idle: ActionResult = { status: "idle" };

/** One form for the whole list: a job that is tried again leaves it, and what was said about it has to stay. */
export function DeadJobs({ jobs }: { jobs: readonly DeadJob[] }) {
  const t = useTranslations();
  const [result, send, pending] = useActionState(retryJobAction, idle);
  const told = useRef(result);
  useEffect(() => {
    if (told.current === result) return;
    told.current = result;
    if (result.status === "done") notifyDone(t(result.messageKey as never));
  }, [result, t]);
  if (jobs.length === 0) return null;
  return (
    <Card>
      <CardHeader title={t("outbox.dead")} note={t("outbox.deadNote")} />
      {result.status === "error" && (
        <Notice kind="error" live className="mx-5 mt-3">
          {t(result.messageKey as never)}
        </Notice>
      )}
      <form action={send}>
        <JobTable jobs={jobs} pending={pending} />
      </form>
    </Card>
  );
}

function JobTable({ jobs, pending }: { jobs: readonly DeadJob[]; pending: boolean }) {
  const t = useTranslations("outbox");
  const lang = useLocale();
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
          <Th>{t("retryHead")}</Th>
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
            <Td className="whitespace-nowrap tabular-nums">{formatInstant(createdAt, lang, "Europe/Stockholm")}</Td>
            <Td>
              <Button type="submit" name="job" value={id} size="sm" aria-disabled={pending || undefined}>
                {t("retry")}
              </Button>
            </Td>
          </Tr>
        ))}
      </tbody>
    </DataTable>
  );
}
