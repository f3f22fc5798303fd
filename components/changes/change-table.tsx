import { useLocale, useTranslations } from "next-intl";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import type { ChangeRecord } from "@/lib/changes/change-queries";
import { formatInstant } from "@/lib/format";
import { routes } from "@/lib/routes";
import { ChangeBadges } from "./change-badges";

interface ChangeTableProps {
  org: { slug: string; timeZone: string };
  changes: readonly ChangeRecord[];
  services: ReadonlyMap<string, string>;
}

/** Changes with their planned window, when they ended and what they count as; each leads to its page. */
export function ChangeTable({ org, changes, services }: ChangeTableProps) {
  const t = useTranslations("changes");
  const lang = useLocale();
  const when = (at: Date | null) => (at === null ? "–" : formatInstant(at, lang, org.timeZone));
  return (
    <DataTable caption={t("list.title")} hideCaption>
      <thead>
        <tr>
          <Th>{t("list.column.change")}</Th>
          <Th>{t("list.column.verdict")}</Th>
          <Th>{t("list.column.kind")}</Th>
          <Th>{t("list.column.service")}</Th>
          <Th>{t("list.column.window")}</Th>
          <Th>{t("list.column.finished")}</Th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <Tr key={change.id}>
            <Th scope="row" className="min-w-56">
              <TextLink href={routes.customer.change(org.slug, change.reference)}>{change.title}</TextLink>
              <span className="block font-normal text-ink-subtle text-xs">{change.reference}</span>
            </Th>
            <Td>
              <ChangeBadges change={change} />
            </Td>
            <Td>{t(`kind.${change.kind}`)}</Td>
            <Td className="min-w-36">{services.get(change.service) ?? change.service}</Td>
            <Td className="min-w-44 tabular-nums">
              {change.windowFrom && change.windowTo
                ? t("one.span", { from: when(change.windowFrom), to: when(change.windowTo) })
                : "–"}
            </Td>
            <Td className="whitespace-nowrap tabular-nums">{when(change.finishedAt)}</Td>
          </Tr>
        ))}
      </tbody>
    </DataTable>
  );
}
