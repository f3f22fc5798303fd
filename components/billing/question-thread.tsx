import { useLocale, useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { PriceQuestion, QuestionEntry } from "@/lib/billing/questions/queries";
import { formatInstant } from "@/lib/format";
import { routes } from "@/lib/routes";
import { Amount, amountText } from "./amount";

interface QuestionThreadProps {
  org: { slug: string; timeZone: string };
  question: PriceQuestion;
  thread: readonly QuestionEntry[];
}

/** The line that is asked about, what was written, and what is given back. */
export function QuestionThread({ org, question, thread }: QuestionThreadProps) {
  const t = useTranslations("billing.question");
  const lang = useLocale();
  const { line, credit } = question;
  return (
    <>
      <Card>
        <CardHeader title={t("line")} />
        <CardBody className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <span>
            <TextLink href={routes.customer.invoice(org.slug, line.invoice.id, line.position)}>
              {line.invoice.number}, {line.text}
            </TextLink>
            {line.costCentre && <span className="block text-ink-subtle text-sm">{line.costCentre}</span>}
          </span>
          <Amount amount={line.amount} currency={line.currency} className="font-semibold" />
        </CardBody>
      </Card>
      {credit !== null && (
        <Notice kind="good">{t("willCredit", { amount: amountText(credit, line.currency, lang) })}</Notice>
      )}
      <Card>
        <CardHeader title={t("thread")} />
        <CardBody>
          <ol className="grid gap-4">
            {thread.map(({ id, at, author, body }) => (
              <li key={id} className="grid gap-1 border-line border-s-2 ps-4">
                <p className="text-ink-subtle text-sm">
                  <span className="font-medium text-ink">{author}</span> · {formatInstant(at, lang, org.timeZone)}
                </p>
                <p className="wrap-anywhere whitespace-pre-line">{body}</p>
              </li>
            ))}
          </ol>
        </CardBody>
      </Card>
    </>
  );
}
