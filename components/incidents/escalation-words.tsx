import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import { isRole } from "@/lib/access/roles";
import type { ListedEscalation } from "@/lib/cases/incidents/escalation-queries";
import { caseReference } from "@/lib/cases/reference";
import { formatInstant } from "@/lib/format";
import { routes } from "@/lib/routes";

interface EscalationWordsProps {
  org: { slug: string; key: string; timeZone: string };
  escalation: ListedEscalation;
  /** Names the case, where the page is not about it. */
  withCase?: boolean;
}

/** One escalation: its level and reason, who was told when, and how it ended. */
export function EscalationWords({ org, escalation, withCase = false }: EscalationWordsProps) {
  const [t, roles] = [useTranslations("incidents.escalations"), useTranslations("access.roles")];
  const lang = useLocale();
  const { number, title, level, reason, at, by, told, closedAt, closedBy, outcome } = escalation;
  const reference = caseReference(org.key, number);
  const when = (instant: Date) => formatInstant(instant, lang, org.timeZone);
  return (
    <article className="grid gap-1.5 text-sm">
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <Badge tone={closedAt ? "neutral" : level === 1 ? "warn" : "bad"}>{t("level", { level })}</Badge>
        {withCase && (
          <>
            <TextLink href={routes.customer.case(org.slug, reference)} className="tabular-nums">
              {reference}
            </TextLink>
            <span className="font-medium">{title}</span>
          </>
        )}
        <span className="text-ink-subtle tabular-nums">
          {by && `${t("by", { who: by })} · `}
          {when(at)}
        </span>
      </p>
      <p className="max-w-prose whitespace-pre-line">{reason}</p>
      <p className="text-ink-subtle">
        {told.length === 0
          ? t("toldNone")
          : `${t("told")}: ${told
              .map(({ name, role, at: toldAt }) => `${name} (${isRole(role) ? roles(role) : role}, ${when(toldAt)})`)
              .join("; ")}`}
      </p>
      {closedAt && (
        <p>
          <span className="font-medium">{t("closed", { when: when(closedAt), who: closedBy })}.</span> {outcome}
        </p>
      )}
    </article>
  );
}
