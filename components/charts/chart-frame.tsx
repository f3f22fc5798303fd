import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Folded } from "@/components/ui/folded";
import { TextLink } from "@/components/ui/text-link";
import type { ChartData } from "./chart-data";
import { LazyChart } from "./lazy-chart";
import { SavePicture } from "./save-picture";

/** Something that happened during the time shown. `at` is the label of the point it belongs to. */
export interface Annotation {
  at: string;
  text: string;
}

export interface ChartFrameProps {
  /** Says what the chart shows, as a statement. */
  title: string;
  /** What it is about, and what its picture is called. */
  subject: string;
  /** Behind ⓘ. */
  definition?: ReactNode;
  note?: ReactNode;
  level?: 2 | 3;
  /** Null where there is nothing to draw, and `empty` says why. */
  data: ChartData | null;
  empty?: ReactNode;
  tall?: boolean;
  /** What it is computed over, what was left out, how it was before: beside the drawing, always in sight. */
  basis?: ReactNode;
  annotations?: readonly Annotation[];
  table: ReactNode;
  /** The same figures as files. */
  downloads?: readonly { label: string; href: string }[];
  /** The name of the picture as a file, without its ending; without it none can be taken along. */
  picture?: string;
  className?: string;
}

/** The one frame of every chart: statement, definition, drawing, what it rests on, what happened meanwhile, table, files. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, subject, definition, note, level, data, empty, tall, basis, table, picture, className } = props;
  const { annotations = [], downloads = [] } = props;
  const t = useTranslations("overview.frame");
  const told = annotations.filter(({ at }) => data?.points.some(({ label }) => label === at));
  return (
    <Card className={className} data-frame>
      <CardHeader
        title={title}
        level={level}
        note={
          <span className="flex items-center gap-1">
            {title !== subject && subject}
            {note}
            {definition}
          </span>
        }
      />
      <CardBody className="grid grid-cols-1 gap-3">
        {data ? (
          <LazyChart data={withMarks(data, told)} label={subject} className={tall ? "h-96" : "h-64"} />
        ) : (
          <p className="grid h-64 place-content-center rounded-md bg-surface-muted px-6 text-center text-ink-subtle text-sm">
            {empty}
          </p>
        )}
        {basis && <div className="grid gap-0.5 text-ink-subtle text-sm">{basis}</div>}
        {told.length > 0 && (
          <div className="text-sm">
            <p className="font-medium text-ink-muted">{t("meanwhile")}</p>
            <ol className="mt-1 grid gap-0.5">
              {told.map(({ at, text }, index) => (
                <li key={`${at} ${text}`} className="flex gap-2">
                  <span aria-hidden>{markOf(index)}</span>
                  <span>{t("event", { at, text })}</span>
                </li>
              ))}
            </ol>
          </div>
        )}
        <Folded summary={t("asTable")}>
          <div className="grid grid-cols-1 gap-2">
            {table}
            {(downloads.length > 0 || (picture && data)) && (
              <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
                {downloads.map(({ label, href }) => (
                  <TextLink key={href} href={href} download>
                    {label}
                  </TextLink>
                ))}
                {picture && data && (
                  <SavePicture name={picture} title={title} label={t("picture")} series={data.series} />
                )}
              </p>
            )}
          </div>
        </Folded>
      </CardBody>
    </Card>
  );
}

const firstMark = 0x2460;

/** ① to ⑳, which is as many as a chart bears. */
function markOf(index: number): string {
  return String.fromCodePoint(firstMark + Math.min(index, 19));
}

/** The drawing's labels with the marks of what happened there. */
function withMarks(data: ChartData, told: readonly Annotation[]): ChartData {
  if (told.length === 0) return data;
  return {
    ...data,
    points: data.points.map((point) => {
      const marks = told.flatMap(({ at }, index) => (at === point.label ? [markOf(index)] : []));
      return marks.length === 0 ? point : { ...point, label: `${point.label} ${marks.join("")}` };
    }),
  };
}
