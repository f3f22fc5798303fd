import { useLocale } from "next-intl";
import { formatNumber } from "@/lib/format";
import { Pagination } from "./pagination";

interface NumberedPagesProps {
  /** Counted from 1. */
  page: number;
  perPage: number;
  /** Of what is paged, on all of the pages. */
  count: number;
  href: (page: number) => string;
  label: string;
  /** Says which of how many the page shows. */
  summary: (shown: { from: string; to: string; count: string }) => string;
  previous: string;
  next: string;
}

/** Ways between pages that have numbers; nothing where one page holds all. */
export function NumberedPages({ page, perPage, count, href, label, summary, previous, next }: NumberedPagesProps) {
  const lang = useLocale();
  if (count <= perPage) return null;
  const [first, last] = [(page - 1) * perPage + 1, Math.min(page * perPage, count)];
  return (
    <Pagination
      label={label}
      summary={summary({
        from: formatNumber(first, lang),
        to: formatNumber(last, lang),
        count: formatNumber(count, lang),
      })}
      previous={{ href: page > 1 ? href(page - 1) : null, label: previous }}
      next={{ href: last < count ? href(page + 1) : null, label: next }}
    />
  );
}
