import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RoleTable } from "@/components/organisation/role-table";
import { PageHeader } from "@/components/ui/page-header";
import { loadCollaboration } from "@/lib/organisation/loaders";

interface Props {
  params: Promise<{ org: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organisation.collaboration"))("title") };
}

export default async function CollaborationPage({ params }: Props) {
  const { org, customer, supplier } = await loadCollaboration((await params).org);
  const t = await getTranslations("organisation.collaboration");
  return (
    <div className="grid gap-6">
      <PageHeader eyebrow={org.name} title={t("title")} lead={t("lead", { customer: org.name })} />
      <RoleTable title={t("customerSide", { customer: org.name })} rows={customer} />
      <RoleTable title={t("supplierSide")} rows={supplier} />
    </div>
  );
}
