import { useTranslations } from "next-intl";
import type { CaseMailText } from "@/lib/cases/mail/held-queries";

/** The mail that something came by, with what was cut from the thread. */
export function WholeMail({ mail }: { mail: CaseMailText | null }) {
  const t = useTranslations("mailIn");
  if (!mail) return null;
  return (
    <details className="mt-2">
      <summary className="w-fit cursor-pointer rounded-sm py-1 text-ink-subtle text-sm">
        {t("whole")} ({mail.fromAddress})
      </summary>
      <p className="mt-1.5 max-w-prose whitespace-pre-line border-line border-s-2 ps-3 text-ink-muted text-sm wrap-anywhere">
        {mail.text === "" ? t("noText") : mail.text}
      </p>
    </details>
  );
}
