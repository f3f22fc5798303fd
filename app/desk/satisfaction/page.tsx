import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LowAnswers } from "@/components/satisfaction/desk/low-answers";
import { OpenActions } from "@/components/satisfaction/desk/open-actions";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/routes";
import { loadSatisfactionDesk } from "@/lib/satisfaction/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("satisfaction.desk"))("title") };
}

export default async function SatisfactionDeskPage() {
  const { customers, owners, today, viewerId, low, actions } = await loadSatisfactionDesk();
  const [t, outer] = await Promise.all([getTranslations("satisfaction.desk"), getTranslations("satisfaction")]);
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader title={t("title")} lead={t("lead")} />
      <Messages of={["satisfaction"]}>
        <LowAnswers {...{ low, customers, owners, viewerId }} />
        <OpenActions {...{ actions, customers, today }} />
      </Messages>
      <Card>
        <CardHeader title={t("settings")} />
        <CardBody>
          <ul className="grid gap-2 text-sm">
            {customers.map(({ id, slug, name }) => (
              <li key={id} className="flex flex-wrap gap-x-4">
                <TextLink href={routes.desk.surveySettings(slug)}>{name}</TextLink>
                <TextLink href={routes.customer.satisfaction(slug)}>{outer("title")}</TextLink>
              </li>
            ))}
          </ul>
        </CardBody>
      </Card>
    </div>
  );
}
