import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/text-link";
import { formatInstant, formatLocalDate } from "@/lib/format";
import type { CustomerDocument } from "@/lib/knowledge/customers/customer-documents";
import { routes } from "@/lib/routes";

export interface DocumentFactsProps {
  org: string;
  document: CustomerDocument;
  timeZone: string;
}

/** Who answers for a document, how old it is, and for an incident report which case it is about. */
export function DocumentFacts({ org, document, timeZone }: DocumentFactsProps) {
  const t = useTranslations("documents");
  const lang = useLocale();
  const { incident, owner, publishedAt, reviewBy, reviewedAt, reviewedBy, version } = document;
  const date = (at: Date) => formatInstant(at, lang, timeZone, "date");
  const reviewed = reviewedAt && { date: date(reviewedAt), name: reviewedBy ?? "" };
  const said: ReactNode[] = [
    incident && (
      <>
        {t("case")} <TextLink href={routes.customer.case(org, incident.case)}>{incident.case}</TextLink>
      </>
    ),
    incident?.occurred && `${t("occurred")} ${occurredText(incident.occurred, t, lang)}`,
    owner && t("owner", { owner }),
    t("published", { date: date(publishedAt) }),
    t("version", { version }),
    reviewed && t(reviewedBy ? "reviewedBy" : "reviewed", reviewed),
    reviewBy && t("reviewBy", { date: formatLocalDate(reviewBy, lang) }),
  ].filter(Boolean);
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 border-line border-y py-3 text-ink-muted text-sm">
      {said.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one page that never change places
        <li key={i}>{line}</li>
      ))}
    </ul>
  );
}

function occurredText(
  { from, to }: { from: string; to?: string },
  t: ReturnType<typeof useTranslations<"documents">>,
  lang: "sv" | "en",
): string {
  const local = (moment: string) => `${formatLocalDate(moment.slice(0, 10), lang)} ${moment.slice(11, 16)}`.trim();
  return to ? t("occurredBetween", { from: local(from), to: local(to) }) : t("occurredFrom", { from: local(from) });
}
