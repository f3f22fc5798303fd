import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import type { PriceQuestion, QuestionState } from "@/lib/billing/questions/queries";
import { formatInstant } from "@/lib/format";
import { routes } from "@/lib/routes";
import { Amount } from "./amount";

const tones = { open: "warn", answered: "info", settled: "good" } as const satisfies Record<QuestionState, string>;

export function QuestionBadge({ state }: { state: QuestionState }) {
  const t = useTranslations("billing.questions.states");
  return (
    <Badge tone={tones[state]} dot>
      {t(state)}
    </Badge>
  );
}

/** Price questions with their age and who answers; each leads to its thread. */
export function QuestionTable({
  org,
  questions,
}: {
  org: { slug: string; timeZone: string };
  questions: readonly PriceQuestion[];
}) {
  const t = useTranslations("billing");
  const lang = useLocale();
  return (
    <DataTable caption={t("questions.title")} hideCaption>
      <thead>
        <tr>
          <Th>{t("column.question")}</Th>
          <Th>{t("column.invoice")}</Th>
          <Th>{t("questions.state")}</Th>
          <Th>{t("questions.asked")}</Th>
          <Th numeric>{t("questions.age")}</Th>
          <Th>{t("questions.owner")}</Th>
          <Th numeric>{t("column.amount")}</Th>
          <Th numeric>{t("questions.credit")}</Th>
        </tr>
      </thead>
      <tbody>
        {questions.map(({ id, number, state, askedAt, ageDays, owner, credit, line }) => (
          <Tr key={id}>
            <Th scope="row" className="min-w-48">
              <TextLink href={routes.customer.priceQuestion(org.slug, number)}>
                {number}. {line.text}
              </TextLink>
            </Th>
            <Td className="whitespace-nowrap">{line.invoice.number}</Td>
            <Td>
              <QuestionBadge state={state} />
            </Td>
            <Td className="whitespace-nowrap">{formatInstant(askedAt, lang, org.timeZone, "date")}</Td>
            <Td numeric>{t("questions.days", { days: ageDays })}</Td>
            <Td>{owner ?? "–"}</Td>
            <Td numeric>
              <Amount amount={line.amount} currency={line.currency} />
            </Td>
            <Td numeric>{credit === null ? "–" : <Amount amount={credit} currency={line.currency} />}</Td>
          </Tr>
        ))}
      </tbody>
    </DataTable>
  );
}
