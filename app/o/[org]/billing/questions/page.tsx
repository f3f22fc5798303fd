import { MessageCircleQuestion } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BillingTabs } from "@/components/billing/billing-tabs";
import { QuestionTable } from "@/components/billing/question-table";
import { ForumLink } from "@/components/forums/forum-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { loadQuestions } from "@/lib/billing/questions/loaders";

interface Props {
  params: Promise<{ org: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("billing"))("questions.title") };
}

export default async function QuestionsPage({ params }: Props) {
  const { org, questions } = await loadQuestions((await params).org);
  const t = await getTranslations("billing");
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader
        eyebrow={org.name}
        title={t("questions.title")}
        lead={t.rich("questions.lead", {
          forum: (words) => <ForumLink org={org.slug} place="operative-questions" words={words} />,
        })}
      />
      <BillingTabs org={org.slug} current="questions" />
      <Card className="py-3">
        {questions.length === 0 ? (
          <EmptyState title={t("questions.none")} icon={<MessageCircleQuestion />}>
            {t("questions.noneLead")}
          </EmptyState>
        ) : (
          <QuestionTable org={org} questions={questions} />
        )}
      </Card>
    </div>
  );
}
