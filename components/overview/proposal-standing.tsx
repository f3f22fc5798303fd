import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import type { Tone } from "@/components/ui/tone";
import { formatLocalDate } from "@/lib/format";
import { type DeskState, stateOf } from "@/lib/knowledge/desk/desk-list";
import type { SupplierOverview } from "@/lib/measures/attention/loaders";
import { routes } from "@/lib/routes";
import { localDateAt } from "@/lib/time/local-date";

const tones: Partial<Record<DeskState, Tone>> = { published: "good", review: "info", scheduled: "info" };
const mostShown = 12;

/** The improvement proposals that the viewer writes: how far each has come, and when it is to be looked over. */
export function ProposalStanding({
  proposals,
  now,
}: {
  proposals: NonNullable<SupplierOverview["proposals"]>;
  now: number;
}) {
  const t = useTranslations("overview.supplier.proposals");
  const states = useTranslations("knowledge.state");
  const lang = useLocale();
  const today = localDateAt(now, "Europe/Stockholm");
  const rows = proposals.rows
    .filter(({ isArchived }) => !isArchived)
    .toSorted((a, b) => (a.reviewBy ?? "9999").localeCompare(b.reviewBy ?? "9999"));
  return (
    <Card aria-labelledby="proposals">
      <CardHeader
        id="proposals"
        title={t("title")}
        note={
          <TextLink href={routes.desk.knowledge({ kind: "proposal" })}>{t("all", { n: proposals.total })}</TextLink>
        }
      />
      {rows.length === 0 ? (
        <CardBody className="text-ink-subtle text-sm">{t("none")}</CardBody>
      ) : (
        <CardTable caption={t("title")}>
          <thead>
            <tr>
              <Th>{t("proposal")}</Th>
              <Th>{t("customer")}</Th>
              <Th>{t("state")}</Th>
              <Th>{t("review")}</Th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, mostShown).map((row) => {
              const state = stateOf(row);
              const title = row.texts.find((text) => text.lang === lang)?.title ?? row.texts[0]?.title ?? row.key;
              const isDue = row.reviewBy !== null && row.reviewBy <= today;
              return (
                <Tr key={row.id}>
                  <Th scope="row" className="min-w-56 whitespace-normal">
                    <TextLink href={routes.desk.document(row.id)}>{title}</TextLink>
                  </Th>
                  <Td>{row.customer}</Td>
                  <Td>
                    <Badge tone={tones[state]}>{states(state)}</Badge>
                  </Td>
                  <Td className="whitespace-nowrap">
                    <span className="flex items-center gap-2">
                      {row.reviewBy && formatLocalDate(row.reviewBy, lang)}
                      {isDue && <Badge tone="warn">{t("overdue")}</Badge>}
                    </span>
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
