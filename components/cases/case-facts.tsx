import { useLocale, useTranslations } from "next-intl";
import type { CaseFacts } from "@/lib/cases/case-queries";
import { caseCategories } from "@/lib/cases/follow/categories";
import { formatInstant } from "@/lib/format";

interface CaseFactListProps {
  facts: CaseFacts;
  timeZone: string;
}

/** What is known about the case, beside its thread; what is not known is left out. */
export function CaseFactList({ facts, timeZone }: CaseFactListProps) {
  const t = useTranslations("cases.page");
  const channels = useTranslations("overview.cases.channel");
  const lang = useLocale();
  const when = (instant: Date | null) => instant && formatInstant(instant, lang, timeZone);
  const rows: [label: string, value: string | null][] = [
    [t("service"), lang === "en" ? (facts.serviceEn ?? facts.service) : facts.service],
    [t("requester"), facts.requesterName],
    [t("site"), facts.site],
    [t("category"), [categoryName(facts.category, lang), facts.subcategory].filter(Boolean).join(" › ") || null],
    [t("channel"), channels.has(facts.channel as never) ? channels(facts.channel as never) : facts.channel],
    [t("group"), facts.assignedGroup],
    [t("assignee"), facts.assignee],
    [t("opened"), when(facts.openedAt)],
    [t("resolved"), when(facts.resolvedAt)],
    [t("closed"), when(facts.closedAt)],
    [t("reopened"), facts.reopenCount > 0 ? t("times", { n: facts.reopenCount }) : null],
    [t("external"), facts.externalKey],
  ];
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-sm">
      {rows.map(([label, value]) =>
        value === null ? null : (
          <div key={label} className="contents">
            <dt className="text-ink-subtle">{label}</dt>
            <dd className="min-w-0">{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** A category is stored by its Swedish name; those of the form have an English one. */
function categoryName(stored: string | null, lang: string): string | null {
  if (lang !== "en") return stored;
  return caseCategories.find(({ name }) => name.sv === stored)?.name.en ?? stored;
}
