import { Hourglass } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import type { WaitingCase } from "@/lib/cases/follow/waiting-queries";
import { caseReference } from "@/lib/cases/reference";
import { formatNearInstant } from "@/lib/format";
import { routes } from "@/lib/routes";

interface WaitingForYouProps {
  org: { slug: string; key: string; timeZone: string };
  cases: readonly WaitingCase[];
  /** Epoch milliseconds. */
  now: number;
}

/** Before anything else: the viewer's own cases that go no further without them. */
export function WaitingForYou({ org, cases, now }: WaitingForYouProps) {
  const t = useTranslations("follow.list");
  const lang = useLocale();
  if (cases.length === 0) return null;
  return (
    <section aria-labelledby="waiting-for-you" className="rounded-lg border border-warn-solid/40 bg-warn-soft">
      <h2 id="waiting-for-you" className="flex items-center gap-2 px-5 pt-4 font-semibold text-base">
        <Hourglass aria-hidden className="size-4 text-warn" />
        {t("waitingTitle")}
      </h2>
      <ul className="divide-y divide-warn-solid/25 px-5 py-2">
        {cases.map(({ number, title, wants, since }) => {
          const reference = caseReference(org.key, number);
          const href = routes.customer.case(org.slug, reference);
          const when = formatNearInstant(since, lang, org.timeZone, now, "dateTime");
          return (
            <li key={number} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
              <div className="min-w-0 text-sm">
                <p className="font-medium">
                  <TextLink href={href}>{reference}</TextLink> {title}
                </p>
                <p className="text-ink-muted">
                  {wants === "answer" ? t("waitingAnswer", { when }) : t("waitingConfirm", { when })}
                </p>
              </div>
              <LinkButton
                size="sm"
                href={wants === "answer" ? `${href}#answer` : href}
                aria-label={`${t(wants)}: ${reference}`}
              >
                {t(wants)}
              </LinkButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
