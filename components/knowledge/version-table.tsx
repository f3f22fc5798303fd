import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { formatInstant } from "@/lib/format";
import type { ListedVersion } from "@/lib/knowledge/desk/desk-document-queries";
import { restoreVersionAction } from "@/lib/knowledge/desk/life-actions";
import type { Lang } from "@/lib/knowledge/source/schema";
import { routes } from "@/lib/routes";
import { VersionStateBadge } from "./desk-states";

export interface VersionTableProps {
  documentId: string;
  lang: Lang;
  versions: readonly ListedVersion[];
  mayRestore: boolean;
}

const zone = "Europe/Stockholm";

/** Every text there ever was in a language, newest first. */
export function VersionTable({ documentId, lang, versions, mayRestore }: VersionTableProps) {
  const t = useTranslations("knowledge.document");
  const restore = useTranslations("knowledge.restore");
  const here = useLocale();
  const newest = versions[0]?.number ?? 0;
  return (
    <DataTable caption={t("caption", { lang })}>
      <thead>
        <tr>
          <Th>{t("column.number")}</Th>
          <Th>{t("column.state")}</Th>
          <Th>{t("column.author")}</Th>
          <Th className="max-md:hidden">{t("column.note")}</Th>
          <Th>{t("column.do")}</Th>
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <Tr key={version.number}>
            <Th scope="row" className="tabular-nums">
              <TextLink href={routes.desk.reviewVersion(documentId, lang, version.number)}>{version.number}</TextLink>
            </Th>
            <Td>
              <VersionStateBadge state={version.state} />
            </Td>
            <Td>
              {version.author ?? t("system")}
              <span className="block whitespace-nowrap text-ink-subtle tabular-nums">
                {formatInstant(version.createdAt, here, zone)}
              </span>
            </Td>
            <Td className="max-w-72 max-md:hidden">
              <VersionNotes version={version} />
            </Td>
            <Td>
              <span className="flex flex-wrap items-center gap-3">
                {version.number < newest && (
                  <TextLink
                    href={routes.desk.compareVersions(documentId, lang, {
                      from: String(version.number),
                      to: String(newest),
                    })}
                    className="py-1"
                  >
                    {t("compare")}
                  </TextLink>
                )}
                {mayRestore && version.number < newest && (
                  <ActionForm
                    action={restoreVersionAction}
                    submit={restore("do", { number: version.number })}
                    variant="quiet"
                    hidden={{ document: documentId, lang, number: String(version.number), basedOn: String(newest) }}
                  />
                )}
              </span>
            </Td>
          </Tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function VersionNotes({ version }: { version: ListedVersion }) {
  const t = useTranslations("knowledge.document");
  const origin = useTranslations("knowledge.origin");
  const lang = useLocale();
  const { restoredFrom, translatesVersion, wordingOnly, note, publishedAt, publishedBy } = version;
  const lines = [
    restoredFrom === null ? origin(version.origin) : t("restoredFrom", { number: restoredFrom }),
    translatesVersion === null ? null : t("translates", { number: translatesVersion }),
    wordingOnly ? t("wordingOnly") : null,
    publishedAt &&
      t("publishedInfo", { when: formatInstant(publishedAt, lang, zone), name: publishedBy ?? t("system") }),
  ].filter((line) => line !== null);
  return (
    <>
      {note && <span className="block">{note}</span>}
      <span className="block text-ink-subtle">{lines.join(" · ")}</span>
    </>
  );
}
