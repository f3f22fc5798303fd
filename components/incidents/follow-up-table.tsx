import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { isLateAction } from "@/lib/cases/incidents/follow-up";
import type { FollowUp } from "@/lib/cases/incidents/queries";
import { caseReference } from "@/lib/cases/reference";
import { formatInstant } from "@/lib/format";
import { routes } from "@/lib/routes";

interface FollowUpTableProps {
  org: { slug: string; key: string; timeZone: string };
  followUps: readonly FollowUp[];
  services: Readonly<Record<string, string>>;
  /** Local date. */
  today: string;
}

export function FollowUpTable({ org, followUps, services, today }: FollowUpTableProps) {
  const t = useTranslations("incidents.list");
  const lang = useLocale();
  return (
    <DataTable caption={t("caption")} hideCaption>
      <thead>
        <tr>
          <Th>{t("case")}</Th>
          <Th>{t("title")}</Th>
          <Th>{t("priority")}</Th>
          <Th className="max-md:hidden">{t("opened")}</Th>
          <Th className="max-md:hidden">{t("cause")}</Th>
          <Th className="max-sm:hidden">{t("actions")}</Th>
        </tr>
      </thead>
      <tbody>
        {followUps.map(({ id, number, title, service, priority, openedAt, cause, actions }) => {
          const reference = caseReference(org.key, number);
          return (
            <Tr key={id}>
              <Th scope="row" className="whitespace-nowrap tabular-nums">
                <TextLink href={routes.customer.incident(org.slug, reference)}>{reference}</TextLink>
              </Th>
              <Td className="sm:min-w-48">
                {title}
                <span className="block text-ink-subtle">{services[service] ?? service}</span>
                {actions.length > 0 && (
                  <span className="mt-1 block sm:hidden">
                    <Progress actions={actions} today={today} />
                  </span>
                )}
              </Td>
              <Td>
                <Badge tone={priority === 1 ? "bad" : priority === 2 ? "warn" : "neutral"}>P{priority}</Badge>
              </Td>
              <Td className="whitespace-nowrap tabular-nums max-md:hidden">
                {formatInstant(openedAt, lang, org.timeZone, "date")}
              </Td>
              <Td className="max-md:hidden">{t(cause === "" ? "unknown" : "known")}</Td>
              <Td className="max-sm:hidden">
                <Progress actions={actions} today={today} />
              </Td>
            </Tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}

function Progress({ actions, today }: Pick<FollowUp, "actions"> & { today: string }) {
  const t = useTranslations("incidents.list");
  if (actions.length === 0) return <span className="text-ink-subtle">{t("noActions")}</span>;
  const done = actions.filter(({ doneAt }) => doneAt !== null).length;
  const late = actions.filter((action) => isLateAction(action, today)).length;
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      {t("progress", { done, all: actions.length })}
      {late > 0 && <Badge tone="bad">{t("late", { n: late })}</Badge>}
    </span>
  );
}
