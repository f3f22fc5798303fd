import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { BillingTabs } from "@/components/billing/billing-tabs";
import { QuestionActions } from "@/components/billing/question-actions";
import { QuestionBadge } from "@/components/billing/question-table";
import { QuestionThread } from "@/components/billing/question-thread";
import { PageHeader } from "@/components/ui/page-header";
import { loadQuestion } from "@/lib/billing/questions/loaders";
import { formatInstant } from "@/lib/format";

interface Props {
  params: Promise<{ org: string; number: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations("billing"))("question.title", { number: (await params).number }) };
}

export default async function QuestionPage({ params }: Props) {
  const { org: slug, number } = await params;
  const { org, question, thread, may } = await loadQuestion(slug, number);
  const [t, lang] = await Promise.all([getTranslations("billing"), getLocale()]);
  const { askedBy, askedAt, line, state } = question;
  const when = formatInstant(askedAt, lang, org.timeZone, "date");
  const words = { who: askedBy, when, text: line.text, invoice: line.invoice.number };
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader
        eyebrow={org.name}
        title={
          <span className="inline-flex flex-wrap items-center gap-3">
            {t("question.title", { number })}
            <QuestionBadge state={state} />
          </span>
        }
        lead={t("question.lead", words)}
      />
      <BillingTabs org={org.slug} current="questions" />
      <QuestionThread org={org} question={question} thread={thread} />
      <QuestionActions org={org.slug} number={question.number} state={state} may={may} />
    </div>
  );
}
