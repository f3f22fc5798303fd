import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import type { MailRow } from "@/lib/cases/mail/loaders";
import { routes } from "@/lib/routes";

/** Why a mail waits or was ignored, or what became of it. */
export function MailInState({ mail }: { mail: MailRow }) {
  const t = useTranslations("mailIn");
  const { state, reason, note } = mail;
  if (state === "held" || state === "ignored") return t(`reason.${reason ?? "unknown"}` as "reason.unknown");
  if (state === "added" || state === "opened") {
    if (!mail.case) return t(`state.${state}Elsewhere`);
    const { org, reference } = mail.case;
    return <TextLink href={routes.desk.case(org, reference)}>{t(`state.${state}`, { reference })}</TextLink>;
  }
  return t(`state.${state}`, { note: note ?? "" });
}
