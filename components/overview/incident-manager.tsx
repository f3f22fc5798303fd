import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { caseReference } from "@/lib/cases/reference";
import { formatInstant, formatLocalMonth, formatNumber } from "@/lib/format";
import type { FollowUpsToEnd, UrgentCase } from "@/lib/measures/attention/incident-queries";
import type { SupplierOverview } from "@/lib/measures/attention/loaders";
import { capitalised } from "@/lib/measures/format-measure";
import { routes } from "@/lib/routes";

type Customers = SupplierOverview["customers"];

/** Cases of priority 1 and 2 that are not resolved. */
export function UrgentCases({
  urgent,
  customers,
  now,
}: {
  urgent: readonly UrgentCase[];
  customers: Customers;
  now: number;
}) {
  const t = useTranslations("overview.supplier.urgent");
  const lang = useLocale();
  return (
    <Card aria-labelledby="urgent">
      <CardHeader id="urgent" title={t("title")} note={t("note")} />
      {urgent.length === 0 ? (
        <CardBody className="text-ink-subtle text-sm">{t("none")}</CardBody>
      ) : (
        <CardTable caption={t("title")}>
          <thead>
            <tr>
              <Th>{t("case")}</Th>
              <Th>{t("customer")}</Th>
              <Th>{t("priority")}</Th>
              <Th>{t("due")}</Th>
              <Th>{t("assignee")}</Th>
            </tr>
          </thead>
          <tbody>
            {urgent.map(({ orgId, number, title, priority, dueAt, pausedAt, assignee }) => {
              const customer = customers.find(({ id }) => id === orgId);
              if (!customer) return null;
              const reference = caseReference(customer.key, number);
              const isLate = dueAt !== null && dueAt.getTime() <= Math.min(now, pausedAt?.getTime() ?? now);
              return (
                <Tr key={reference}>
                  <Th scope="row" className="min-w-56 whitespace-normal">
                    <TextLink href={routes.desk.case(customer.slug, reference)}>{`${reference} ${title}`}</TextLink>
                  </Th>
                  <Td>{customer.name}</Td>
                  <Td>{priority}</Td>
                  <Td className="whitespace-nowrap">
                    <span className="flex items-center gap-2">
                      {dueAt && formatInstant(dueAt, lang, customer.timeZone, "dayTime")}
                      {isLate && <Badge tone="bad">{t("late")}</Badge>}
                      {pausedAt && <Badge>{t("paused")}</Badge>}
                    </span>
                  </Td>
                  <Td>{assignee ?? <span className="text-ink-subtle">{t("nobody")}</span>}</Td>
                </Tr>
              );
            })}
          </tbody>
        </CardTable>
      )}
    </Card>
  );
}

/** Follow-ups that are not ended: how many, what they lack, and since when the oldest has been open. */
export function FollowUps({ followUps, customers }: { followUps: readonly FollowUpsToEnd[]; customers: Customers }) {
  const t = useTranslations("overview.supplier.followUps");
  const lang = useLocale();
  return (
    <Card aria-labelledby="follow-ups">
      <CardHeader id="follow-ups" title={t("title")} note={t("note")} />
      {followUps.length === 0 ? (
        <CardBody className="text-ink-subtle text-sm">{t("none")}</CardBody>
      ) : (
        <CardTable caption={t("title")}>
          <thead>
            <tr>
              <Th>{t("customer")}</Th>
              <Th numeric>{t("open")}</Th>
              <Th numeric>{t("withoutCause")}</Th>
              <Th numeric>{t("lateActions")}</Th>
              <Th>{t("since")}</Th>
            </tr>
          </thead>
          <tbody>
            {followUps.map(({ orgId, open, withoutCause, lateActions, since }) => {
              const customer = customers.find(({ id }) => id === orgId);
              if (!customer) return null;
              return (
                <Tr key={orgId}>
                  <Th scope="row">
                    <TextLink href={routes.customer.incidents(customer.slug)}>{customer.name}</TextLink>
                  </Th>
                  <Td numeric>{formatNumber(open, lang)}</Td>
                  <Td numeric>{formatNumber(withoutCause, lang)}</Td>
                  <Td numeric className={lateActions > 0 ? "text-bad" : undefined}>
                    {formatNumber(lateActions, lang)}
                  </Td>
                  <Td className="whitespace-nowrap">{formatInstant(since, lang, customer.timeZone, "date")}</Td>
                </Tr>
              );
            })}
          </tbody>
        </CardTable>
      )}
    </Card>
  );
}

/** Reports that are to be published, and the missed clocks that nothing is said of yet. */
export function ReportsToMake({
  reports,
  customers,
}: {
  reports: NonNullable<SupplierOverview["reports"]>;
  customers: Customers;
}) {
  const t = useTranslations("overview.supplier.reports");
  const lang = useLocale();
  return (
    <Card aria-labelledby="reports">
      <CardHeader id="reports" title={t("title")} note={t("note")} />
      {reports.length === 0 ? (
        <CardBody className="text-ink-subtle text-sm">{t("none")}</CardBody>
      ) : (
        <CardTable caption={t("title")}>
          <thead>
            <tr>
              <Th>{t("customer")}</Th>
              <Th>{t("month")}</Th>
              <Th>{t("state")}</Th>
              <Th numeric>{t("toComment")}</Th>
            </tr>
          </thead>
          <tbody>
            {reports.map(({ orgId, month, begunAt, breaches, commented }) => {
              const customer = customers.find(({ id }) => id === orgId);
              if (!customer) return null;
              const { report, reports: all } = routes.customer;
              const href = begunAt ? report(customer.slug, month) : all(customer.slug);
              return (
                <Tr key={orgId}>
                  <Th scope="row">{customer.name}</Th>
                  <Td>
                    <TextLink href={href}>{capitalised(formatLocalMonth(month, lang))}</TextLink>
                  </Td>
                  <Td>{begunAt ? t("draft") : t("notBegun")}</Td>
                  <Td numeric>
                    {t("of", {
                      left: formatNumber(Math.max(0, breaches - commented), lang),
                      all: formatNumber(breaches, lang),
                    })}
                  </Td>
                </Tr>
              );
            })}
          </tbody>
        </CardTable>
      )}
    </Card>
  );
}
