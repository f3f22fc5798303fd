import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/access/action-form";
import { personaName } from "@/components/access/persona-name";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card, CardBody } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { PageHeader } from "@/components/ui/page-header";
import { loadPersonas } from "@/lib/access/loaders";
import { personaKey } from "@/lib/access/persona";
import { viewAsAction } from "@/lib/access/persona-actions";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access.viewAs"))("title") };
}

export default async function ViewAsPage() {
  const personas = await loadPersonas();
  const [t, roles, knowledge, shell] = await Promise.all([
    getTranslations("access.viewAs"),
    getTranslations("access.roles"),
    getTranslations("knowledge.list"),
    getTranslations("shell"),
  ]);
  const options = personas.map((persona) => ({
    value: personaKey(persona),
    label: personaName(persona, t, roles),
  }));
  return (
    <div className="grid max-w-2xl gap-6">
      <Breadcrumbs
        label={shell("breadcrumbs")}
        items={[{ label: knowledge("title"), href: routes.desk.knowledge() }, { label: t("title") }]}
      />
      <PageHeader title={t("title")} lead={t("lead")} />
      <Card>
        <CardBody>
          <Messages of={["access", "errors"]}>
            <ActionForm
              action={viewAsAction}
              submit={t("begin")}
              fields={[{ name: "persona", label: t("who"), options, required: true }]}
            />
          </Messages>
        </CardBody>
      </Card>
    </div>
  );
}
