import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuditTable } from "@/components/audit/audit-table";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { SelectField } from "@/components/ui/select";
import { type AuditQuery, loadAudit } from "@/lib/audit/loaders";
import { routes } from "@/lib/routes";

interface Props {
  searchParams: Promise<AuditQuery>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") };
}

export default async function AuditPage({ searchParams }: Props) {
  const { slug, customers, rows, older, isFirst } = await loadAudit(await searchParams);
  const t = await getTranslations("audit");
  const chains = [{ value: "portal", label: t("portal") }, ...customers.map((c) => ({ value: c.slug, label: c.name }))];
  return (
    <div className="grid gap-6">
      <PageHeader title={t("title")} lead={t("lead")} />
      <form className="flex flex-wrap items-end gap-3">
        <SelectField name="chain" label={t("chain")} options={chains} defaultValue={slug} />
        <Button type="submit">{t("show")}</Button>
      </form>
      <Card>{rows.length === 0 ? <EmptyState title={t("empty")} /> : <AuditTable rows={rows} />}</Card>
      <nav aria-label={t("title")} className="flex gap-3">
        {!isFirst && <LinkButton href={routes.desk.audit({ chain: slug })}>{t("newest")}</LinkButton>}
        {older && <LinkButton href={routes.desk.audit({ chain: slug, before: older })}>{t("older")}</LinkButton>}
      </nav>
    </div>
  );
}
