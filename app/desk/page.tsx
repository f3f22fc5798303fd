import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { loadUnclosedByCustomer } from "@/lib/cases/loaders";
import { formatNumber } from "@/lib/format";
import { loadDesk } from "@/lib/organisation/loaders";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.home"))("title") };
}

export default async function DeskPage() {
  const [{ customers }, { readable, counts }] = await Promise.all([loadDesk(), loadUnclosedByCustomer()]);
  const [t, roleName, lang] = await Promise.all([
    getTranslations("desk.home"),
    getTranslations("access.roles"),
    getLocale(),
  ]);
  return (
    <div className="grid gap-6">
      <PageHeader title={t("title")} lead={t("lead")} />
      <Card>
        {customers.length === 0 && <EmptyState title={t("none")}>{t("noneLead")}</EmptyState>}
        {customers.length > 0 && (
          <DataTable caption={t("title")} hideCaption>
            <thead>
              <tr>
                <Th>{t("customer")}</Th>
                <Th>{t("yourRoles")}</Th>
                {readable.size > 0 && <Th numeric>{t("unclosed")}</Th>}
              </tr>
            </thead>
            <tbody>
              {customers.map((customer) => (
                <Tr key={customer.id}>
                  <Th scope="row">
                    <TextLink href={routes.customer.home(customer.slug)}>{customer.name}</TextLink>
                  </Th>
                  <Td>
                    <span className="flex flex-wrap gap-1.5">
                      {customer.roles.map((role) => (
                        <Badge key={role}>{roleName(role)}</Badge>
                      ))}
                    </span>
                  </Td>
                  {readable.size > 0 && (
                    <Td numeric>
                      {readable.has(customer.id) && (
                        <TextLink href={routes.customer.cases(customer.slug)}>
                          {formatNumber(counts.get(customer.id) ?? 0, lang)}
                        </TextLink>
                      )}
                    </Td>
                  )}
                </Tr>
              ))}
            </tbody>
          </DataTable>
        )}
      </Card>
    </div>
  );
}
