import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { PortalFrame } from "@/app/portal-frame";
import { SurveyBody } from "@/components/satisfaction/survey/survey-body";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { loadMessages } from "@/lib/i18n/load-messages";
import { headingOf } from "@/lib/satisfaction/answer";
import { answerSurveyAction } from "@/lib/satisfaction/survey-actions";
import { loadLinkedSurvey } from "@/lib/satisfaction/survey-loaders";

interface Props {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ score?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("survey");
  return { title: t("title"), robots: { index: false }, referrer: "same-origin" };
}

/** Open to whoever has the link, in the language of the mail: the case's title, and the scores. */
export default async function SurveyPage({ params, searchParams }: Props) {
  const [{ token }, { score }] = [await params, await searchParams];
  const opened = await loadLinkedSurvey(token, score);
  const found = opened === "often" ? null : opened;
  const locale = found?.survey.lang ?? (await getLocale());
  const [t, { common, errors, survey }] = await Promise.all([
    getTranslations({ locale, namespace: "survey" }),
    loadMessages(locale),
  ]);
  const asks = found?.survey.state === "open";
  return (
    <PortalFrame>
      <div lang={locale} className="mx-auto grid max-w-2xl gap-6">
        {found ? (
          <>
            <PageHeader
              title={t("title")}
              lead={t(asks ? "lead" : "leadOf", { reference: found.survey.reference, title: found.survey.title })}
            />
            <Card>
              <CardHeader title={t(headingOf(found.survey))} />
              <CardBody>
                <NextIntlClientProvider locale={locale} messages={{ common, errors, survey } as never}>
                  <SurveyBody
                    survey={found.survey}
                    chosen={found.chosen}
                    timeZone="Europe/Stockholm"
                    lang={locale}
                    action={answerSurveyAction}
                    hidden={{ token }}
                  />
                </NextIntlClientProvider>
              </CardBody>
            </Card>
          </>
        ) : (
          <>
            <PageHeader title={t(opened === "often" ? "oftenTitle" : "goneTitle")} />
            <Notice>{t(opened === "often" ? "oftenBody" : "goneBody")}</Notice>
          </>
        )}
      </div>
    </PortalFrame>
  );
}
