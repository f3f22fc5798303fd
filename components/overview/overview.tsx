import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { formatInstant, formatLocalMonth } from "@/lib/format";
import { capitalised } from "@/lib/measures/format-measure";
import type { OverviewPage } from "@/lib/measures/overview/loaders";
import { routes } from "@/lib/routes";
import { monthAt } from "@/lib/time/local-month";
import { ArrangeTiles } from "./arrange-tiles";
import { OverviewTile } from "./overview-tile";
import { tileSpans } from "./tile-spans";

interface OverviewProps {
  page: OverviewPage;
  /** Security cases that the figure of cases counts and no list shows the viewer. */
  unseenCases: number;
  arranges: boolean;
}

/** How the service is doing, an area at a time, with the instant it was counted at. */
export function Overview({ page, unseenCases, arranges }: OverviewProps) {
  const t = useTranslations("overview");
  const lang = useLocale();
  const { org, now, tiles } = page;
  const spans = tileSpans(tiles.map(({ size }) => size));
  const month = capitalised(formatLocalMonth(monthAt(now, org.timeZone), lang));
  return (
    <section aria-labelledby="overview" className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div>
          <h2 id="overview" className="font-semibold text-lg">
            {t("title")}
          </h2>
          <p className="text-ink-subtle text-sm">
            {t("asOf", { when: formatInstant(new Date(now), lang, org.timeZone) })} {t("open", { month })}
          </p>
        </div>
        {!arranges && (
          <LinkButton href={routes.customer.home(org.slug, { arrange: "1" })} size="sm" scroll={false}>
            {t("arrange.go")}
          </LinkButton>
        )}
      </div>
      {arranges && <ArrangeTiles page={page} />}
      {tiles.length === 0 ? (
        <p className="text-ink-subtle text-sm">{t("empty")}</p>
      ) : (
        <div className="grid grid-cols-1 gap-4 md:grid-cols-2 xl:grid-cols-6">
          {tiles.map((tile, index) => (
            <OverviewTile
              key={tile.id}
              org={org.slug}
              tile={tile}
              span={spans[index]}
              unseen={tile.id === "cases" ? unseenCases : 0}
            />
          ))}
        </div>
      )}
    </section>
  );
}
