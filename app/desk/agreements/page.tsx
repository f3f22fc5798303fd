import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { VerificationList } from "@/components/agreements/verification-list";
import { Card, CardHeader } from "@/components/ui/card";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { loadAgreements } from "@/lib/cases/levels/loaders";
import { formatLevel, formatLocalDate } from "@/lib/format";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agreements.list"))("title") };
}

export default async function AgreementsPage() {
  const { customers } = await loadAgreements();
  const [t, verify, lang] = await Promise.all([
    getTranslations("agreements.list"),
    getTranslations("agreements.verify"),
    getLocale(),
  ]);
  return (
    <div className="grid gap-6">
      <PageHeader title={t("title")} lead={t("lead")} />
      {customers.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneLead")}</EmptyState>
      ) : (
        <>
          <Card>
            <DataTable caption={t("caption")} hideCaption>
              <thead>
                <tr>
                  <Th>{t("customer")}</Th>
                  <Th>{t("current")}</Th>
                  <Th numeric>{t("promised")}</Th>
                  <Th>{t("next")}</Th>
                  <Th numeric>{t("versions")}</Th>
                </tr>
              </thead>
              <tbody>
                {customers.map(({ slug, name, current, next, versions }) => (
                  <Tr key={slug}>
                    <Th scope="row">
                      <TextLink href={routes.desk.agreement(slug)}>{name}</TextLink>
                    </Th>
                    <Td>{current ? formatLocalDate(current.validFrom, lang) : t("noCurrent")}</Td>
                    <Td numeric>{current && formatLevel(current.promisedShare, lang)}</Td>
                    <Td>{next ? formatLocalDate(next.validFrom, lang) : "–"}</Td>
                    <Td numeric>{versions}</Td>
                  </Tr>
                ))}
              </tbody>
            </DataTable>
          </Card>
          <Card>
            <CardHeader title={verify("title")} note={verify("lead")} />
            <div className="pt-3">
              <VerificationList customers={customers} />
            </div>
          </Card>
        </>
      )}
    </div>
  );
}
