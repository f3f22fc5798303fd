import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PortalFrame } from "@/app/portal-frame";
import { PageHeader } from "@/components/ui/page-header";
import { version } from "@/package.json";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.about");
  return { title: t("title"), description: t("lead") };
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-2">
      <h2 id={id} className="font-semibold text-lg">
        {title}
      </h2>
      {children}
    </section>
  );
}

export default async function AboutPage() {
  const t = await getTranslations("shell.about");
  const kept = [t("dataPerson"), t("dataCases"), t("dataAudit"), t("dataCookies")];
  const credits = [t("creditsFont"), t("creditsIcons"), t("creditsCharts")];
  return (
    <PortalFrame>
      <div className="mx-auto grid max-w-2xl gap-8">
        <PageHeader title={t("title")} lead={t("lead")} />
        <Part id="contact" title={t("contactTitle")}>
          <p>{t("contact")}</p>
        </Part>
        <Part id="accessibility" title={t("accessibilityTitle")}>
          <p>{t("accessibility")}</p>
          <p>{t("accessibilityReport")}</p>
        </Part>
        <Part id="data" title={t("dataTitle")}>
          <p>{t("dataLead")}</p>
          <ul className="grid list-disc gap-1 ps-5 marker:text-ink-subtle">
            {kept.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>{t("dataAccess")}</p>
        </Part>
        <Part id="version" title={t("versionTitle")}>
          <p>
            {t("version", { version })} {t("licence")}
          </p>
        </Part>
        <Part id="credits" title={t("creditsTitle")}>
          <ul className="grid gap-1">
            {credits.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Part>
      </div>
    </PortalFrame>
  );
}
