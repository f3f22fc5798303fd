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

const shownAtFirst = 5;

/** Where the person is signed in, this session first, each with a way to end it. */
export function SessionList({ sessions }: { sessions: readonly SessionRow[] }) {
  const t = useTranslations("access.account");
  const ordered = [...sessions.filter(({ isCurrent }) => isCurrent), ...sessions.filter(({ isCurrent }) => !isCurrent)];
  const more = ordered.slice(shownAtFirst);
  return (
    <CardBody className="grid gap-3">
      <Sessions sessions={ordered.slice(0, shownAtFirst)} />
      {more.length > 0 && (
        <details>
          <summary className="w-fit rounded-sm text-accent text-sm hover:underline">
            {t("moreSessions", { n: more.length })}
          </summary>
          <Sessions sessions={more} />
        </details>
      )}
      {sessions.length > 1 && <ActionForm action={revokeOtherSessionsAction} submit={t("endOthers")} />}
    </CardBody>
  );
}

function Sessions({ sessions }: { sessions: readonly SessionRow[] }) {
  const t = useTranslations("access.account");
  return (
    <ul className="min-w-0 divide-y divide-line">
      {sessions.map((session) => (
        <li key={session.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
          <div className="min-w-0 flex-1">
            <p className="text-sm">{session.device}</p>
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
  );
}
