import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/routes";

export interface WaitingSurveysProps {
  org: string;
  waiting: readonly { reference: string; title: string }[];
}

/** A quiet reminder: what is closed and not yet answered. */
export function WaitingSurveys({ org, waiting }: WaitingSurveysProps) {
  const t = useTranslations("survey");
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="waiting-surveys" className="rounded-lg border border-line bg-surface px-5 py-4 text-sm">
      <h2 id="waiting-surveys" className="font-semibold text-base">
        {t("waitingTitle")}
      </h2>
      <p className="text-ink-muted">{t("waitingLead", { n: waiting.length })}</p>
      <ul className="mt-2 grid gap-1">
        {waiting.map(({ reference, title }) => (
          <li key={reference}>
            <TextLink href={`${routes.customer.case(org, reference)}#survey`}>
              {reference} {title}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
