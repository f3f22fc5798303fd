import { useTranslations } from "next-intl";
import { Definition } from "@/components/sla/definition";
import { FigureValue } from "@/components/sla/figure-value";
import { InWordsCard } from "@/components/sla/in-words-card";
import { Stat, StatGroup } from "@/components/ui/stat";
import type { FormatLang } from "@/lib/format";
import { catalogue } from "@/lib/measures/catalogue";
import { formatAgainst, formatValue } from "@/lib/measures/format-measure";
import { forumKpis } from "@/lib/measures/forum-figures/forum-figures";
import type { ForumFiguresPage } from "@/lib/measures/forum-figures/loaders";
import { placeOf } from "@/lib/measures/kpi/place";
import { ForumBasis } from "./figure-basis";
import { ForumCharts } from "./forum-charts";
import { ForumTable } from "./forum-table";

/** A customer's forums: in words, in figures, month by month, and forum by forum. */
export function ForumDashboard({ page, lang }: { page: ForumFiguresPage; lang: FormatLang }) {
  const t = useTranslations("forums.figures");
  const measures = useTranslations("measures");
  const { dashboard, org, now, query } = page;
  const { period, whole, targetOf } = dashboard;
  return (
    <div className="grid grid-cols-1 gap-6">
      <InWordsCard asOf={now} timeZone={org.timeZone} {...{ period, lang }}>
        <InWords page={page} lang={lang} />
      </InWordsCard>
      <section aria-label={measures("figures")}>
        <StatGroup>
          {forumKpis.map((kpi) => {
            const { value, unit, n } = whole[kpi];
            const target = targetOf(kpi, period.to)?.share ?? null;
            const text =
              value === null ? null : formatAgainst(value, { unit, direction: catalogue[kpi].direction, target }, lang);
            const href = n > 0 ? placeOf(kpi, org.slug, period) : null;
            return (
              <Stat
                key={kpi}
                label={measures(`kpi.${kpi}.name`)}
                info={<Definition kpi={kpi} />}
                value={<FigureValue text={text} href={href} />}
                note={
                  <div className="grid gap-0.5">
                    <ForumBasis {...{ kpi, dashboard, lang }} />
                  </div>
                }
              />
            );
          })}
        </StatGroup>
      </section>
      <ForumCharts {...{ org, query, dashboard, lang }} marked={page.marked} />
      <ForumTable dashboard={dashboard} org={org.slug} lang={lang} caption={t("byForum")} />
    </div>
  );
}

function InWords({ page: { dashboard }, lang }: { page: ForumFiguresPage; lang: FormatLang }) {
  const t = useTranslations("forums.figures.sentence");
  const { whole } = dashboard;
  const of = (kpi: keyof typeof whole) => {
    const { numerator, denominator, value } = whole[kpi];
    return value === null ? null : { done: numerator ?? 0, n: denominator ?? 0 };
  };
  const [held, material, onTime] = [of("forums.held"), of("forums.material_on_time"), of("forums.actions_on_time")];
  const beyond = whole["forums.held"].excluded.reasons.find(({ reason }) => reason === "beyond_agreed")?.count ?? 0;
  const open = whole["forums.actions_open"].value;
  const age = whole["forums.actions_open_age"].value;
  return (
    <>
      <li>{held ? t("held", { ...held, beyond }) : t("heldNone")}</li>
      <li>{material ? t("material", material) : t("materialNone")}</li>
      <li>{onTime ? t("onTime", onTime) : t("onTimeNone")}</li>
      {open !== null && (
        <li>{age === null ? t("openNone") : t("open", { n: open, age: formatValue(age, "calendar_ms", lang) })}</li>
      )}
    </>
  );
}
