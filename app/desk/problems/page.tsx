import { Puzzle } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemTable } from "@/components/problems/problem-table";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { loadProblems } from "@/lib/cases/problems/loaders";
import { routes } from "@/lib/routes";

interface Props {
  searchParams: Promise<{ state?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("problems"))("title") };
}

export default async function ProblemsPage({ searchParams }: Props) {
  const { isOpen, isWhole, problems } = await loadProblems((await searchParams).state);
  const [t, desk, shell] = await Promise.all([
    getTranslations("problems"),
    getTranslations("caseDesk"),
    getTranslations("shell"),
  ]);
  const tabs = (["open", "closed"] as const).map((state) => ({
    href: routes.desk.problems({ state: state === "open" ? undefined : state }),
    label: t(state),
    current: (state === "open") === isOpen,
  }));
  return (
    <div className="grid grid-cols-1 gap-5">
      <Breadcrumbs
        label={shell("breadcrumbs")}
        items={[{ label: desk("title"), href: routes.desk.cases() }, { label: t("title") }]}
      />
      <PageHeader title={t("title")} lead={t("lead")} />
      <LinkTabs label={t("tabs")} items={tabs} />
      {problems.length === 0 ? (
        <EmptyState title={t("none")} icon={<Puzzle />}>
          {t("noneLead")}
        </EmptyState>
      ) : (
        <Card>
          <ProblemTable problems={problems} />
        </Card>
      )}
      {!isWhole && <p className="text-ink-subtle text-sm">{t("first")}</p>}
    </div>
  );
}
