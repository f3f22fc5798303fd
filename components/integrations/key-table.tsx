import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Badge } from "@/components/ui/badge";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { formatInstant, formatLocalDate } from "@/lib/format";
import { revokeKeyAction } from "@/lib/intake/integration-actions";

export interface KeyRow {
  id: string;
  name: string;
  rights: "read" | "write" | "hook" | "invoices" | "billing" | "mail";
  start: string;
  createdBy: string | null;
  /** ISO instants. */
  createdAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
  /** The last local date on which it holds, and how near that is. */
  lastDate: string | null;
  state: "holds" | "soon" | "expired";
}

export function KeyTable({ org, keys }: { org: string; keys: readonly KeyRow[] }) {
  const t = useTranslations("integrations");
  const lang = useLocale();
  const at = (instant: string) => formatInstant(instant, lang, "Europe/Stockholm");
  return (
    <DataTable caption={t("keys")} hideCaption>
      <thead>
        <tr>
          <Th>{t("name")}</Th>
          <Th>{t("rightsHead")}</Th>
          <Th>{t("start")}</Th>
          <Th>{t("created")}</Th>
          <Th>{t("until")}</Th>
          <Th>{t("lastUsed")}</Th>
          <Th>{t("actionHead")}</Th>
        </tr>
      </thead>
      <tbody>
        {keys.map(({ id, name, rights, start, createdAt, createdBy, lastUsedAt, revokedAt, lastDate, state }) => (
          <Tr key={id} className={revokedAt ? "text-ink-subtle" : undefined}>
            <Th scope="row" className="min-w-40 wrap-anywhere">
              {name}
            </Th>
            <Td className="min-w-40">{t(`rights.${rights}`)}</Td>
            <Td>
              <code className="whitespace-nowrap text-xs">{start}…</code>
            </Td>
            <Td className="min-w-40 tabular-nums">
              {createdBy ? t("createdBy", { when: at(createdAt), who: createdBy }) : at(createdAt)}
            </Td>
            <Td className="tabular-nums">
              <span className="flex flex-wrap items-center gap-2">
                <span className="whitespace-nowrap">{lastDate ? formatLocalDate(lastDate, lang) : t("noEnd")}</span>
                {!revokedAt && state !== "holds" && (
                  <Badge tone={state === "expired" ? "bad" : "warn"}>{t(`keyState.${state}`)}</Badge>
                )}
              </span>
            </Td>
            <Td className="whitespace-nowrap tabular-nums">{lastUsedAt ? at(lastUsedAt) : t("never")}</Td>
            <Td className="whitespace-nowrap">
              {revokedAt ? (
                t("revokedAt", { when: at(revokedAt) })
              ) : (
                <ActionForm action={revokeKeyAction} submit={t("revoke")} variant="danger" hidden={{ org, key: id }} />
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
    </DataTable>
  );
}
