import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/access/action-form";
import { MailInState } from "@/components/desk/mail-in-state";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { PageHeader } from "@/components/ui/page-header";
import { impacts, urgencies } from "@/lib/cases/follow/priority";
import { loadMailInOne } from "@/lib/cases/mail/loaders";
import { attachMailAction, discardMailAction, openMailAction } from "@/lib/cases/mail/mail-actions";
import { formatBytes, formatInstant } from "@/lib/format";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ mail: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mailIn"))("title") };
}

export default async function MailInOnePage({ params }: Props) {
  const { mail, customers, isHeld } = await loadMailInOne((await params).mail);
  const [t, desk, register, words, shell, lang] = await Promise.all([
    getTranslations("mailIn"),
    getTranslations("caseDesk"),
    getTranslations("caseDesk.register"),
    getTranslations("reporting"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const facts = [
    [t("from"), [mail.fromName, mail.fromAddress].filter(Boolean).join(", ") || t("nobody")],
    [t("proof"), t(mail.isProven ? "proven" : "unproven")],
    [t("customer"), mail.customer ?? t("noCustomer")],
    [t("received"), formatInstant(mail.receivedAt, lang, "Europe/Stockholm")],
    [t("why"), <MailInState key="why" mail={mail} />],
    [t("size"), formatBytes(mail.size, lang)],
    ...(mail.files.length > 0 ? [[t("files"), mail.files.join(", ")] as const] : []),
  ] as const;
  const hidden = { mail: mail.id };
  const choose = customers.length === 1 ? customers : [{ value: "", label: t("open.chooseOrg") }, ...customers];
  return (
    <div className="grid grid-cols-1 gap-5">
      <Breadcrumbs
        label={shell("breadcrumbs")}
        items={[
          { label: desk("title"), href: routes.desk.cases() },
          { label: t("title"), href: routes.desk.mailIn() },
          { label: mail.subject || t("noSubject") },
        ]}
      />
      <PageHeader title={mail.subject || t("noSubject")} />
      <Messages of={["mailIn", "caseDesk"]}>
        <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
          <Card>
            <dl className="grid gap-x-6 gap-y-2 border-line border-b px-5 py-4 text-sm sm:grid-cols-[auto_1fr]">
              {facts.map(([label, value]) => (
                <div key={label} className="contents">
                  <dt className="text-ink-subtle">{label}</dt>
                  <dd className="wrap-anywhere">{value}</dd>
                </div>
              ))}
            </dl>
            <CardBody>
              <p className="max-w-prose whitespace-pre-wrap text-sm leading-relaxed wrap-anywhere">
                {mail.text || t(mail.state === "ignored" ? "notKept" : "noText")}
              </p>
            </CardBody>
          </Card>
          {isHeld && (
            <div className="grid min-w-0 gap-4">
              <Card>
                <CardHeader title={t("attach.title")} />
                <CardBody>
                  <ActionForm
                    action={attachMailAction}
                    submit={t("attach.submit")}
                    hidden={hidden}
                    fields={[
                      {
                        name: "ref",
                        label: t("attach.ref"),
                        hint: t("attach.refHint"),
                        defaultValue: mail.hint ?? undefined,
                        autoComplete: "off",
                      },
                      {
                        name: "as",
                        label: t("attach.as"),
                        options: [
                          { value: "note", label: t("attach.asNote") },
                          { value: "message", label: t("attach.asMessage") },
                        ],
                      },
                    ]}
                  />
                </CardBody>
              </Card>
              <Card>
                <CardHeader title={t("open.title")} />
                <CardBody>
                  <ActionForm
                    action={openMailAction}
                    submit={t("open.submit")}
                    hidden={hidden}
                    fields={[
                      { name: "org", label: t("open.org"), options: choose },
                      {
                        name: "reporter",
                        label: t("open.reporter"),
                        hint: t("open.reporterHint"),
                        defaultValue: mail.fromAddress || undefined,
                        autoComplete: "off",
                      },
                      { name: "heading", label: t("open.heading"), defaultValue: mail.subject.slice(0, 160) },
                      {
                        name: "impact",
                        label: t("open.impact"),
                        options: impacts.map((value) => ({ value, label: register(`impact.${value}`) })),
                      },
                      {
                        name: "urgency",
                        label: t("open.urgency"),
                        options: urgencies.map((value) => ({ value, label: words(`urgency.${value}`) })),
                        defaultValue: "hindered",
                      },
                    ]}
                  />
                </CardBody>
              </Card>
              <Card>
                <CardHeader title={t("discard.title")} />
                <CardBody>
                  <ActionForm
                    action={discardMailAction}
                    submit={t("discard.submit")}
                    hidden={hidden}
                    fields={[{ name: "note", label: t("discard.note"), hint: t("discard.noteHint") }]}
                  />
                </CardBody>
              </Card>
            </div>
          )}
        </div>
      </Messages>
    </div>
  );
}
