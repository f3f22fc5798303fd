import { useLocale, useTranslations } from "next-intl";
import { StateBadge } from "@/components/cases/state-badge";
import { cn } from "@/components/ui/class-names";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import type { DeskRow } from "@/lib/cases/desk/queue-loaders";
import { caseReference } from "@/lib/cases/reference";
import { formatNearInstant } from "@/lib/format";
import { routes } from "@/lib/routes";
import { PriorityBadge } from "./priority-badge";
import { Age, TimeLeft } from "./time-left";
import { WaitWords } from "./wait-words";

const zone = "Europe/Stockholm";

/** The queue, a case a line. A narrow window folds columns into the title instead of scrolling. */
export function QueueTable({ rows, now, today }: { rows: readonly DeskRow[]; now: number; today: string }) {
  const t = useTranslations("caseDesk");
  const lang = useLocale();
  return (
    <DataTable caption={t("caption")} hideCaption>
      <thead>
        <tr>
          <Th className={fromSmall}>{t("column.priority")}</Th>
          <Th>{t("column.case")}</Th>
          <Th className={fromMedium}>{t("column.state")}</Th>
          <Th className={fromSmall}>{t("column.left")}</Th>
          <Th className={fromLarge}>{t("column.updated")}</Th>
          <Th className={fromMedium}>{t("column.assignee")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { org, countdown } = row;
          const reference = caseReference(org.key, row.number);
          const service = (lang === "en" ? row.serviceEn : null) ?? row.service;
          const left = countdown && (
            <>
              <TimeLeft countdown={countdown} now={now} />
              <span className="block text-ink-subtle text-xs">
                {t(`clock.${countdown.clock}`)}
                {!countdown.paused && ` · ${formatNearInstant(new Date(countdown.dueAt), lang, zone, now, "dateTime")}`}
              </span>
            </>
          );
          const holder = row.assignee ?? row.assignedGroup;
          return (
            <Tr
              key={row.id}
              data-queue-row
              data-org={org.slug}
              data-ref={reference}
              className="focus-within:bg-accent-soft"
            >
              <Td className={fromSmall}>
                <PriorityBadge priority={row.priority} />
              </Td>
              <Th scope="row" className="w-full min-w-0 font-normal">
                <TextLink href={routes.desk.case(org.slug, reference)} className="wrap-anywhere font-medium">
                  {row.title}
                </TextLink>
                <span className="block text-ink-subtle">
                  <span className="tabular-nums">{reference}</span> · {org.name} · {service}
                </span>
                <span className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 md:hidden">
                  <span className="contents sm:hidden">
                    <PriorityBadge priority={row.priority} />
                  </span>
                  <StateBadge state={row.state} />
                  {row.wait && <WaitWords wait={row.wait} today={today} />}
                  <span className="text-ink-subtle">{holder ?? t("unassigned")}</span>
                </span>
                {left && <span className="mt-1 block sm:hidden">{left}</span>}
              </Th>
              <Td className={cn("min-w-36", fromMedium)}>
                <StateBadge state={row.state} />
                {row.wait && (
                  <div className="mt-1">
                    <WaitWords wait={row.wait} today={today} />
                  </div>
                )}
              </Td>
              <Td className={cn("whitespace-nowrap", fromSmall)}>{left ?? t("none")}</Td>
              <Td className={cn("whitespace-nowrap text-ink-muted", fromLarge)}>
                <Age at={row.updatedAt.getTime()} now={now} />
              </Td>
              <Td className={fromMedium}>
                {row.assignee ?? <span className="text-ink-subtle">{t("nobody")}</span>}
                {row.assignedGroup && <span className="block text-ink-subtle text-xs">{row.assignedGroup}</span>}
              </Td>
            </Tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}

const fromSmall = "max-sm:hidden";
const fromMedium = "max-md:hidden";
const fromLarge = "max-xl:hidden";
