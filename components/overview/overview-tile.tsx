import { useLocale, useTranslations } from "next-intl";
import { useFigureName } from "@/components/sla/use-figure-name";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { cn } from "@/components/ui/class-names";
import { TextLink } from "@/components/ui/text-link";
import type { Tone } from "@/components/ui/tone";
import type { OverviewTile as Tile } from "@/lib/measures/overview/figures";
import { tellTile } from "@/lib/measures/overview/telling";
import type { TileState } from "@/lib/measures/overview/told-tile";
import { dashboardRoute } from "./dashboard-route";
import type { TileSpan } from "./tile-spans";

const tones: Record<TileState, Tone> = {
  ...{ kept: "good", warned: "warn", missed: "bad" },
  ...{ noTarget: "neutral", noData: "neutral" },
};

interface OverviewTileProps {
  org: string;
  tile: Tile;
  /** Of what the figure counts, how much the lists leave out. */
  unseen: number;
  span?: TileSpan;
}

const sixths = { 2: "xl:col-span-2", 3: "xl:col-span-3", 6: "xl:col-span-6" } as const;

/** One area: how it stands against its target, in words, and the way to its dashboard. */
export function OverviewTile({ org, tile, unseen, span }: OverviewTileProps) {
  const t = useTranslations();
  const lang = useLocale();
  const words = {
    ...{ lang, clock: t("measures.clockName.resolution"), time: t("measures.time.business") },
    figureName: useFigureName(),
  };
  const { state, value, about, target, sentences } = tellTile(tile, words);
  return (
    <Card
      className={cn("flex flex-col", span && sixths[span.sixths], span?.fillsPair && "md:max-xl:col-span-2")}
      data-tile={tile.id}
    >
      <CardHeader
        level={3}
        title={t(`overview.area.${tile.id}.title`)}
        actions={
          <Badge tone={tones[state]} dot>
            {t(`overview.state.${state}`)}
          </Badge>
        }
      />
      <CardBody className="flex flex-1 flex-col gap-3">
        <p>
          {value !== null && <span className="me-2 font-semibold text-2xl tabular-nums">{value}</span>}
          <span className="text-ink-muted text-sm">
            {t(about.key, about.values)}. {target && t(target.key, target.values)}
          </span>
        </p>
        <ul className="grid max-w-prose flex-1 content-start gap-1.5 text-sm">
          {sentences.map(({ key, values }) => (
            <li key={`${key} ${values.name ?? ""}`}>{t(key, values)}</li>
          ))}
          {unseen > 0 && <li>{t("organisation.home.unseen", { n: unseen })}</li>}
        </ul>
        <TextLink href={dashboardRoute(org, tile.id)} className="w-fit text-sm">
          {t(`overview.area.${tile.id}.go`)}
        </TextLink>
      </CardBody>
    </Card>
  );
}
