import { Inbox } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MailInTable } from "@/components/desk/mail-in-table";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { loadMailIn } from "@/lib/cases/mail/loaders";
import { routes } from "@/lib/routes";
import { singleValues } from "@/lib/single-values";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const lists = ["held", "sorted", "ignored"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mailIn"))("title") };
}

export default async function MailInPage({ searchParams }: Props) {
  const { list, mails, page, pages, total } = await loadMailIn(singleValues(await searchParams));
  const [t, desk, shell] = await Promise.all([
    getTranslations("mailIn"),
    getTranslations("caseDesk"),
    getTranslations("shell"),
  ]);
  const pageAt = (number: number) => routes.desk.mailIn({ list, page: number > 1 ? String(number) : undefined });
  return (
    <div className="grid grid-cols-1 gap-5">
      <Breadcrumbs
        label={shell("breadcrumbs")}
        items={[{ label: desk("title"), href: routes.desk.cases() }, { label: t("title") }]}
      />
      <PageHeader title={t("title")} lead={t("lead")} />
      <LinkTabs
        label={t("lists")}
        items={lists.map((one) => ({
          href: routes.desk.mailIn({ list: one === "held" ? undefined : one }),
          label: t(`list.${one}`),
          current: one === list,
        }))}
      />
      {mails.length === 0 ? (
        <EmptyState title={t(`empty.${list}`)} icon={<Inbox />}>
          {t(`emptyLead.${list}`)}
        </EmptyState>
      ) : (
        <>
          <Card>
            <MailInTable mails={mails} />
          </Card>
          <Pagination
            label={t("pages")}
            summary={t("count", { n: total })}
            previous={{ href: page > 1 ? pageAt(page - 1) : null, label: t("newer") }}
            next={{ href: page < pages ? pageAt(page + 1) : null, label: t("older") }}
          />
        </>
      )}
    </div>
  );
}
