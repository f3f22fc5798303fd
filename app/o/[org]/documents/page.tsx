import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DocumentTable } from "@/components/documents/document-table";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { customerDocumentKinds } from "@/lib/knowledge/customers/customer-documents";
import { loadCustomerDocuments } from "@/lib/knowledge/customers/customer-loaders";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ org: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("documents"))("title") };
}

export default async function DocumentsPage({ params }: Props) {
  const { org, documents, today, mayWrite } = await loadCustomerDocuments((await params).org);
  const t = await getTranslations("documents");
  const write = routes.desk.newDocument({ kind: "policy", org: org.slug });
  const groups = customerDocumentKinds
    .map((kind) => ({ kind, rows: documents.filter((document) => document.kind === kind) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <div className="grid gap-6">
      <PageHeader
        eyebrow={org.name}
        title={t("title")}
        lead={t("lead", { customer: org.name })}
        actions={mayWrite && <LinkButton href={write}>{t("write")}</LinkButton>}
      />
      {groups.length === 0 && (
        <Card>
          <EmptyState title={t("none")}>{t("noneLead")}</EmptyState>
        </Card>
      )}
      {groups.map(({ kind, rows }) => (
        <Card key={kind}>
          <CardHeader title={t(`kinds.${kind}`)} />
          <DocumentTable
            org={org.slug}
            caption={t(`kinds.${kind}`)}
            documents={rows}
            timeZone={org.timeZone}
            today={today}
          />
        </Card>
      ))}
    </div>
  );
}
