import { useLocale, useTranslations } from "next-intl";
import { StateBadge } from "@/components/cases/state-badge";
import { Link } from "@/components/ui/link";
import { formatInstant } from "@/lib/format";
import type { CaseHit } from "@/lib/search/finding/found";
import type { CaseState } from "@/lib/sla/outcome";
import { Marked } from "./marked";

const zone = "Europe/Stockholm";

/** Cases that were found, of any customer whose cases the reader may see. */
export function CaseList({ cases, from = 1 }: { cases: readonly CaseHit[]; from?: number }) {
  const t = useTranslations("search");
  const lang = useLocale();
  return (
    <ol className="divide-y divide-line rounded-lg border border-line bg-surface" start={from}>
      {cases.map(({ ref, address, place, title, state, openedAt }) => (
        <li key={address} className="wrap-anywhere px-4 py-3 sm:px-5">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-subtle text-sm">
            <span className="tabular-nums">{ref}</span>
            <span>{place}</span>
            <StateBadge state={state as CaseState} />
          </p>
          <h2 className="mt-0.5 font-medium">
            <Link href={address} className="rounded-sm text-accent hover:underline">
              <Marked parts={title} />
            </Link>
          </h2>
          <p className="text-ink-subtle text-xs">
            {t("opened", { date: formatInstant(openedAt, lang, zone, "date") })}
          </p>
        </li>
      ))}
    </ol>
  );
}
