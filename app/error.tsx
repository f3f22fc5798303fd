"use client";

import { useLocale, useTranslations } from "next-intl";
import { PlainFrame } from "@/components/layout/plain-frame";
import { WayOn } from "@/components/layout/way-on";
import { Button } from "@/components/ui/button";

interface ErrorPageProps {
  error: Error & { digest?: string };
  retry: () => void;
}

/** What failed is in the log under the digest; here stand only the code and the ways on. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const locale = useLocale();
  const t = useTranslations("errors.failedPage");
  return (
    <PlainFrame locale={locale}>
      <title>{t("title")}</title>
      <WayOn
        locale={locale}
        title={t("title")}
        lead={t("lead")}
        code={error.digest ? `${t("code")} ${error.digest}` : undefined}
        action={
          <Button variant="primary" onClick={() => retry()}>
            {t("retry")}
          </Button>
        }
      />
    </PlainFrame>
  );
}
