import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PortalFrame } from "@/app/portal-frame";
import { Unsubscribe } from "@/components/reports/packs/unsubscribe";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { loadLinkedSubscription } from "@/lib/reports/subscriptions/loaders";

interface Props {
  params: Promise<{ token: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("packs.unsubscribe");
  return { title: t("title"), robots: { index: false }, referrer: "same-origin" };
}

/** Open to whoever has the link of a mail, in the language of the mail; it says which report, and nothing of what is in it. */
export default async function UnsubscribePage({ params }: Props) {
  const { token } = await params;
  const found = await loadLinkedSubscription(token);
  const locale = found?.lang ?? (await getLocale());
  const t = await getTranslations({ locale, namespace: "packs" });
  const values = { report: found ? (found.name ?? t(`kind.${found.kind}`)) : "", org: found?.org ?? "" };
  return (
    <PortalFrame>
      <div lang={locale} className="mx-auto grid max-w-2xl gap-6">
        {found?.isRunning ? (
          <>
            <PageHeader title={t("unsubscribe.title")} lead={t("unsubscribe.lead", values)} />
            <Unsubscribe token={token} submit={t("unsubscribe.submit")} />
          </>
        ) : (
          <>
            <PageHeader title={t(found ? "unsubscribe.title" : "unsubscribe.goneTitle")} />
            <Notice kind={found ? "good" : "info"}>
              {found ? t("unsubscribe.done", values) : t("unsubscribe.goneLead")}
            </Notice>
          </>
        )}
      </div>
    </PortalFrame>
  );
}
