import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { PortalFrame } from "@/app/portal-frame";
import { ActionForm } from "@/components/access/action-form";
import { type Device, deviceOf } from "@/components/access/device";
import { SessionList } from "@/components/access/session-list";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { PageHeader } from "@/components/ui/page-header";
import { changePasswordAction } from "@/lib/access/actions";
import { loadAccount } from "@/lib/access/loaders";
import { minimumPasswordLength } from "@/lib/access/password-rule";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access.account"))("title") };
}

export default async function AccountPage() {
  const { viewer, sessions, hasPassword } = await loadAccount();
  const [t, roleName, format] = await Promise.all([
    getTranslations("access.account"),
    getTranslations("access.roles"),
    getFormatter(),
  ]);
  const rows = sessions.map(({ id, lastSeenAt, method, userAgent }) => ({
    id,
    isCurrent: id === viewer.sessionId,
    device: deviceName(deviceOf(userAgent), t),
    seen: t("lastSeen", { when: format.dateTime(lastSeenAt, { dateStyle: "medium", timeStyle: "short" }) }),
    method: t(`method.${method as "password" | "sso" | "demo"}`),
  }));
  return (
    <PortalFrame>
      <div className="grid max-w-4xl gap-6">
        <PageHeader title={t("title")} lead={t("lead")} />
        <Card>
          <CardHeader title={viewer.name} note={viewer.email} />
          <CardBody>
            <h3 className="font-medium text-sm">{t("roles")}</h3>
            <ul className="mt-2 grid gap-2">
              {viewer.customers.map((customer) => (
                <li key={customer.id} className="flex flex-wrap items-center gap-2 text-sm">
                  <span className="min-w-44 text-ink-muted">{customer.name}</span>
                  {customer.roles.map((role) => (
                    <Badge key={role}>{roleName(role)}</Badge>
                  ))}
                </li>
              ))}
            </ul>
          </CardBody>
        </Card>
        <Messages of={["access"]}>
          <Card>
            <CardHeader title={t("sessions")} note={t("sessionsNote")} />
            <SessionList sessions={rows} />
          </Card>
          {hasPassword && (
            <Card className="mt-6">
              <CardHeader title={t("passwordTitle")} note={t("passwordNote", { length: minimumPasswordLength })} />
              <CardBody className="max-w-md">
                <ActionForm
                  action={changePasswordAction}
                  submit={t("changePassword")}
                  fields={[
                    {
                      name: "currentPassword",
                      label: t("current"),
                      type: "password",
                      autoComplete: "current-password",
                    },
                    { name: "nextPassword", label: t("next"), type: "password", autoComplete: "new-password" },
                    { name: "repeatPassword", label: t("repeat"), type: "password", autoComplete: "new-password" },
                  ]}
                />
              </CardBody>
            </Card>
          )}
        </Messages>
      </div>
    </PortalFrame>
  );
}

type Words = (key: "device" | "unknownDevice", values?: Record<string, string>) => string;

function deviceName({ browser, system }: Device, t: Words): string {
  if (browser && system) return t("device", { browser, system });
  return browser ?? system ?? t("unknownDevice");
}
