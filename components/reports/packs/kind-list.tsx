import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { formatLocalMonth } from "@/lib/format";
import { capitalised } from "@/lib/measures/format-measure";
import type { ReportKind } from "@/lib/reports/model/model";
import { routes } from "@/lib/routes";

interface KindListProps {
  org: string;
  kinds: readonly { kind: ReportKind; sections: readonly string[] }[];
  /** The newest first; the first one goes on. */
  months: readonly string[];
}

/** Each report with what is in it for this reader, and its last months a press away. */
export function KindList({ org, kinds, months }: KindListProps) {
  const t = useTranslations("packs");
  const lang = useLocale();
  return (
    <ul className="grid grid-cols-1 gap-4 lg:grid-cols-2">
      {kinds.map(({ kind, sections }) => (
        <li key={kind} className="grid">
          <Card className="grid content-start gap-2 px-5 py-4">
            <h2 className="font-semibold text-base">{t(`kind.${kind}`)}</h2>
            <p className="text-ink-muted text-sm">{t(`kindLead.${kind}`)}</p>
            {sections.length > 1 && (
              <p className="text-ink-subtle text-sm">
                {sections.map((id) => t(`section.${id}` as "section.levels")).join(" · ")}
              </p>
            )}
            <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm">
              {months.slice(0, 4).map((month, index) => {
                const name = capitalised(formatLocalMonth(month, lang));
                return (
                  <TextLink key={month} href={routes.customer.pack(org, kind, month)} className="inline-block py-0.5">
                    <span className="sr-only">{t("open", { report: t(`kind.${kind}`) })}, </span>
                    {index === 0 ? t("goesOn", { month: name }) : name}
                  </TextLink>
                );
              })}
            </p>
          </Card>
        </li>
      ))}
    </ul>
  );
}
