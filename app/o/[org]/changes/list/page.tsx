import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChangeTable } from "@/components/changes/change-table";
import { ListFilterForm } from "@/components/changes/list-filter-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { NumberedPages } from "@/components/ui/numbered-pages";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { changesPerPage, textOfChangeFilter } from "@/lib/changes/list-filter";
import { loadChangeList } from "@/lib/changes/loaders";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("changes"))("list.title") };
}

export default async function ChangeListPage({ params, searchParams }: Props) {
  const page = await loadChangeList((await params).org, await searchParams);
  const { org, filter, changes, total, services, mayWrite } = page;
  const [t, shell] = await Promise.all([getTranslations("changes"), getTranslations("shell")]);
  const all = routes.customer.changeList(org.slug);
  const isNarrowed = routes.customer.changeList(org.slug, textOfChangeFilter({ ...filter, page: 1 })) !== all;
  return (
    <div className="grid grid-cols-1 gap-6">
      <Breadcrumbs
        label={shell("breadcrumbs")}
        items={[
          { label: org.name, href: routes.customer.home(org.slug) },
          { label: t("title"), href: routes.customer.changes(org.slug) },
          { label: t("list.title") },
        ]}
      />
      <PageHeader
        title={t("list.title")}
        lead={t("list.lead")}
        actions={mayWrite && <LinkButton href={routes.customer.newChange(org.slug)}>{t("register")}</LinkButton>}
      />
      <ListFilterForm page={page} />
      <Card>
        <CardHeader
          title={t("list.count", { n: total })}
          note={isNarrowed && <TextLink href={all}>{t("list.clear")}</TextLink>}
        />
        {changes.length === 0 ? (
          <EmptyState title={t("list.none")}>{t("list.noneLead")}</EmptyState>
        ) : (
          <div className="py-3">
            <ChangeTable org={org} changes={changes} services={services} />
          </div>
        )}
        {total > changesPerPage && (
          <CardBody>
            <NumberedPages
              page={filter.page}
              perPage={changesPerPage}
              count={total}
              href={(number) => routes.customer.changeList(org.slug, textOfChangeFilter({ ...filter, page: number }))}
              label={t("list.pages")}
              summary={(shown) => t("list.page", shown)}
              previous={t("list.newer")}
              next={t("list.older")}
            />
          </CardBody>
        )}
      </Card>
    </div>
  );
}
