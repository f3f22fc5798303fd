import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PortalFrame } from "@/app/portal-frame";
import { DemoPeople } from "@/components/access/demo-people";
import { ProviderButton } from "@/components/access/provider-button";
import { SignInForm } from "@/components/access/sign-in-form";
import { Card, CardBody } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { loadSignIn } from "@/lib/access/loaders";

interface Props {
  searchParams: Promise<{ to?: string; error?: string; "signed-out"?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("access.signIn");
  return { title: t("title"), robots: { index: false } };
}

export default async function SignInPage({ searchParams }: Props) {
  const query = await searchParams;
  const { to, signedIn, ssoName, demoPeople, refusal } = await loadSignIn(query);
  if (signedIn) redirect(to);
  const t = await getTranslations("access.signIn");
  return (
    <PortalFrame>
      <div className={demoPeople.length > 0 ? "mx-auto grid max-w-5xl gap-8" : "mx-auto grid max-w-md gap-8"}>
        <PageHeader title={t("title")} lead={t("lead")} />
        {query["signed-out"] && <Notice kind="good">{t("signedOut")}</Notice>}
        {refusal && <Notice kind="error">{t(`refused.${refusal}`)}</Notice>}
        <Messages of={["access"]}>
          <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]">
            <Card>
              <CardBody className="grid gap-4">
                {ssoName && (
                  <>
                    <ProviderButton provider="oidc" to={to}>
                      {t("sso", { provider: ssoName })}
                    </ProviderButton>
                    <p className="text-center text-ink-subtle text-sm">{t("or")}</p>
                  </>
                )}
                <SignInForm to={to} />
              </CardBody>
            </Card>
            {demoPeople.length > 0 && <DemoPeople people={demoPeople} to={to} />}
          </div>
        </Messages>
      </div>
    </PortalFrame>
  );
}
