import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Badge } from "@/components/ui/badge";
import { CardBody } from "@/components/ui/card";
import { revokeOtherSessionsAction, revokeSessionAction } from "@/lib/access/actions";

export interface SessionRow {
  id: string;
  isCurrent: boolean;
  device: string;
  seen: string;
  method: string;
}

/** Where the person is signed in, each with a way to end it. */
export function SessionList({ sessions }: { sessions: readonly SessionRow[] }) {
  const t = useTranslations("access.account");
  return (
    <CardBody className="grid gap-3">
      <ul className="min-w-0 divide-y divide-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <div className="min-w-0 flex-1">
              <p className="truncate text-sm">{session.device}</p>
              <p className="text-ink-subtle text-sm">
                {session.seen} · {session.method}
              </p>
            </div>
            {session.isCurrent ? (
              <Badge tone="accent">{t("thisSession")}</Badge>
            ) : (
              <ActionForm action={revokeSessionAction} submit={t("endSession")} hidden={{ session: session.id }} />
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && <ActionForm action={revokeOtherSessionsAction} submit={t("endOthers")} />}
    </CardBody>
  );
}
