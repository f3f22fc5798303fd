import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RegisterForm } from "@/components/desk/register-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card, CardBody } from "@/components/ui/card";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Messages } from "@/components/ui/messages";
import { PageHeader } from "@/components/ui/page-header";
import { loadRegisterForm } from "@/lib/cases/desk/register-loaders";
import { routes } from "@/lib/routes";
import { singleValues } from "@/lib/single-values";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("caseDesk.register"))("title") };
}

export default async function RegisterCasePage({ searchParams }: Props) {
  const form = await loadRegisterForm(singleValues(await searchParams).org);
  const [t, desk, shell] = await Promise.all([
    getTranslations("caseDesk.register"),
    getTranslations("caseDesk"),
    getTranslations("shell"),
  ]);
  return (
    <div className="mx-auto grid w-full max-w-4xl grid-cols-1 gap-5">
      <Breadcrumbs
        label={shell("breadcrumbs")}
        items={[{ label: desk("title"), href: routes.desk.cases() }, { label: t("title") }]}
      />
      <PageHeader title={t("title")} lead={form.org ? t("lead", { org: form.org.name }) : t("choose")} />
      <LinkTabs
        label={t("customers")}
        items={form.customers.map(({ slug, name }) => ({
          href: routes.desk.registerCase(slug),
          label: name,
          current: slug === form.org?.slug,
        }))}
      />
      {form.org && (
        <Messages of={["cases", "caseDesk", "follow", "reporting"]}>
          <Card>
            <CardBody>
              <RegisterForm
                key={form.org.slug}
                org={form.org.slug}
                name={form.key}
                services={form.services}
                people={form.people}
                now={form.now}
              />
            </CardBody>
          </Card>
        </Messages>
      )}
    </div>
  );
}
