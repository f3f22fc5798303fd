import { useTranslations } from "next-intl";
import { PeriodFields } from "@/components/overview/period-fields";
import { Button } from "@/components/ui/button";
import type { FormatLang } from "@/lib/format";
import type { ForumFiguresPage } from "@/lib/measures/forum-figures/loaders";

/** A plain form: the choice lives in the address and needs no script. */
export function ForumFilter({ page, lang }: { page: ForumFiguresPage; lang: FormatLang }) {
  const t = useTranslations("measures.filter");
  const { query, dashboard, span, current } = page;
  return (
    <form
      data-print="hide"
      aria-label={t("label")}
      className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap sm:[&>div]:min-w-36"
    >
      <PeriodFields
        {...{ query, lang }}
        period={dashboard.period}
        firstMonth={span.first}
        lastMonth={current}
        contractMonth={null}
      />
      <Button type="submit" className="col-span-2">
        {t("apply")}
      </Button>
    </form>
  );
}
