import { MessageSquareText } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CannedAnswers } from "@/components/desk/canned-answers";
import { CannedForm } from "@/components/desk/canned-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Messages } from "@/components/ui/messages";
import { PageHeader } from "@/components/ui/page-header";
import { loadCannedAnswers } from "@/lib/cases/desk/case-loaders";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("caseDesk.canned"))("title") };
}

export default async function CannedAnswersPage() {
  const { answers, articles, lang } = await loadCannedAnswers();
  const [t, desk, shell] = await Promise.all([
    getTranslations("caseDesk.canned"),
    getTranslations("caseDesk"),
    getTranslations("shell"),
  ]);
  return (
    <div className="grid max-w-4xl gap-5">
      <Breadcrumbs
        label={shell("breadcrumbs")}
        items={[{ label: desk("title"), href: routes.desk.cases() }, { label: t("title") }]}
      />
      <PageHeader title={t("title")} lead={t("lead")} />
      <Messages of={["caseDesk"]}>
        {answers.length === 0 ? (
          <EmptyState title={t("empty")} icon={<MessageSquareText />}>
            {t("emptyLead")}
          </EmptyState>
        ) : (
          <CannedAnswers answers={answers} articles={articles} />
        )}
        <Card>
          <CardHeader title={t("add")} />
          <CardBody>
            <CannedForm answer={null} lang={lang} articles={articles} />
          </CardBody>
        </Card>
      </Messages>
    </div>
  );
}
