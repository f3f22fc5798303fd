import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/access/action-form";
import { planFields } from "@/components/changes/plan-fields";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card, CardBody } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { PageHeader } from "@/components/ui/page-header";
import { registerChangeAction } from "@/lib/changes/actions";
import { loadNewChange } from "@/lib/changes/loaders";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ org: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("changes"))("new.title") };
}

export default async function NewChangePage({ params }: Props) {
  const { org, services, localNow } = await loadNewChange((await params).org);
  const [t, shell] = await Promise.all([getTranslations("changes"), getTranslations("shell")]);
  return (
    <div className="grid grid-cols-1 gap-6">
      <Breadcrumbs
        label={shell("breadcrumbs")}
        items={[
          { label: org.name, href: routes.customer.home(org.slug) },
          { label: t("title"), href: routes.customer.changes(org.slug) },
          { label: t("new.title") },
        ]}
      />
      <PageHeader title={t("new.title")} lead={t("new.lead")} />
      <Card>
        <CardBody className="max-w-2xl">
          <Messages of={["changes"]}>
            <ActionForm
              action={registerChangeAction}
              submit={t("new.submit")}
              variant="primary"
              hidden={{ org: org.slug }}
              fields={[
                {
                  ...{ name: "reference", label: t("field.reference"), hint: t("field.referenceHint") },
                  autoComplete: "off",
                },
                ...planFields(t, services, { askedAt: localNow }),
              ]}
            />
          </Messages>
        </CardBody>
      </Card>
    </div>
  );
}
