import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/access/action-form";
import { HoldingList } from "@/components/organisation/holding-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { PageHeader } from "@/components/ui/page-header";
import { customerRoles } from "@/lib/access/roles";
import { giveRoleAction, setPersonStatusAction } from "@/lib/organisation/actions";
import { loadEmployee } from "@/lib/organisation/loaders";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ org: string; person: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organisation.people"))("title") };
}

export default async function EmployeePage({ params }: Props) {
  const { org: slug, person: id } = await params;
  const { org, person, today } = await loadEmployee(slug, id);
  const [t, roleName, shell] = await Promise.all([
    getTranslations("organisation.people"),
    getTranslations("access.roles"),
    getTranslations("shell"),
  ]);
  const crumbs = [
    { label: t("title"), href: routes.desk.people() },
    { label: org.name, href: routes.desk.people({ org: org.slug }) },
    { label: person.name },
  ];
  const hidden = { org: org.slug, person: person.id };
  const roleOptions = customerRoles
    .filter((role) => role !== "end_user")
    .map((role) => ({ value: role, label: roleName(role) }));
  const isOpen = person.status === "active";
  return (
    <div className="grid max-w-4xl gap-6">
      <Breadcrumbs label={shell("breadcrumbs")} items={crumbs} />
      <PageHeader title={person.name} lead={person.email} />
      <Messages of={["organisation"]}>
        <Card>
          <CardHeader title={t("roles")} />
          <HoldingList holdings={person.holdings} hidden={hidden} today={today} />
        </Card>
        <Card className="mt-6">
          <CardHeader title={t("giveTitle")} />
          <CardBody>
            <ActionForm
              action={giveRoleAction}
              submit={t("give")}
              hidden={hidden}
              inline
              fields={[
                { name: "role", label: t("role"), options: [{ value: "", label: t("choose") }, ...roleOptions] },
                { name: "from", label: t("from"), type: "date", defaultValue: today, required: true },
                { name: "to", label: t("to"), type: "date", hint: t("optionalTo") },
              ]}
            />
          </CardBody>
        </Card>
        <Card className="mt-6">
          <CardHeader title={t("accountTitle")} note={isOpen ? t("accountOpen") : t("accountClosed")} />
          <CardBody>
            <ActionForm
              action={setPersonStatusAction}
              submit={isOpen ? t("disable") : t("enable")}
              variant={isOpen ? "danger" : "secondary"}
              hidden={{ ...hidden, status: isOpen ? "disabled" : "active" }}
            />
          </CardBody>
        </Card>
      </Messages>
    </div>
  );
}
