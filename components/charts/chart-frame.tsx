import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Folded } from "@/components/ui/folded";
import { TextLink } from "@/components/ui/text-link";
import type { ToldChart } from "@/lib/measures/told/told-chart";
import type { ChartData, Mark } from "./chart-data";
import { LazyChart } from "./lazy-chart";
import { MarkSign } from "./mark-sign";
import { SavePicture } from "./save-picture";
import { type Drawing, drawnOf } from "./told-data";
import { ToldTable } from "./told-table";

/** Something that happened during the time shown. `at` is the key of the row it belongs to. */
export interface Annotation {
  at: string;
  text: string;
}

export type FileFormat = "csv" | "xlsx";

export interface ChartFrameProps {
  /** Says what the chart shows, as a statement. */
  title: string;
  /** What it is about, and what its table is called. */
  subject: string;
  /** Behind ⓘ. */
  definition?: ReactNode;
  note?: ReactNode;
  level?: 2 | 3;
  told: ToldChart;
  drawing: Drawing;
  /** Said in the place of the drawing where there is nothing to draw. */
  empty?: ReactNode;
  tall?: boolean;
  /** What it is computed over, what was left out, how it was before: beside the drawing, always in sight. */
  basis?: ReactNode;
  annotations?: readonly Annotation[];
  /** Where another chart of the page lists them already: signs in the drawing, and the list a press away. */
  foldsEvents?: boolean;
  /** The same table as a file; without it none can be taken along. */
  fileHref?: (format: FileFormat) => string;
  /** The name of the picture as a file, without its ending. */
  picture?: string;
  className?: string;
}

const formats = ["csv", "xlsx"] as const;
/** A longer list of what happened would push the next chart out of sight. */
const mostInSight = 8;

/** The one frame of every chart: statement, definition, drawing, what it rests on, what happened meanwhile, table, files. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, subject, definition, note, level, told, drawing, empty, tall, basis, className } = props;
  const { annotations = [], foldsEvents = false, fileHref, picture } = props;
  const t = useTranslations("overview.frame");
  const lang = useLocale();
  // In the order of the rows, so that the signs count from the left whatever order they were read in.
  const happened = told.rows.flatMap(({ key, short }) =>
    annotations.filter(({ at }) => at === key).map((event) => ({ ...event, at: short })),
  );
  // One sign for all that happened at a point: more of them would cover each other.
  const marks = [...new Set(happened.map(({ at }) => at))].map((at, index) => ({ at, sign: `${index + 1}` }));
  const drawn = drawnOf(told, drawing, lang);
  const data: ChartData | null = drawn && { ...drawn, ...(marks.length > 0 && { marks }) };
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
          <LazyChart data={data} label={subject} className={tall ? "h-96" : "h-64"} />
        ) : (
          <p className="grid h-64 place-content-center rounded-md bg-surface-muted px-6 text-center text-ink-subtle text-sm">
            {empty}
          </p>
        )}
        {basis && (
          <div data-told className="grid gap-0.5 text-ink-subtle text-sm empty:hidden">
            {basis}
          </div>
        )}
        {happened.length > 0 && (
          <Happened events={happened} marks={marks} isFolded={foldsEvents || happened.length > mostInSight} />
        )}
        <Folded summary={t("asTable")}>
          <div className="grid grid-cols-1 gap-2">
            <ToldTable told={told} caption={subject} />
            {(fileHref || (picture && data)) && (
              <p data-print="hide" className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
                {fileHref &&
                  formats.map((format) => (
                    <TextLink key={format} href={fileHref(format)} download>
                      {t(format)}
                    </TextLink>
                  ))}
                {picture && data && (
                  <SavePicture
                    {...{ title, subject }}
                    name={picture}
                    label={t("picture")}
                    kind={data.kind}
                    series={data.series}
                  />
                )}
              </p>
            )}
          </div>
        </Folded>
      </CardBody>
    </Card>
  );
}

interface HappenedProps {
  events: readonly Annotation[];
  marks: readonly Mark[];
  isFolded: boolean;
}

/** What happened meanwhile, by the signs that stand in the drawing. */
function Happened({ events, marks, isFolded }: HappenedProps) {
  const t = useTranslations("overview.frame");
  const signOf = (at: string) => marks.find((mark) => mark.at === at)?.sign ?? "";
  const list = (
    <ol data-told className="grid gap-0.5 text-sm">
      {events.map(({ at, text }) => (
        <li key={`${at} ${text}`} data-sign={signOf(at)} className="flex gap-2">
          <span aria-hidden className="w-5 shrink-0">
            <MarkSign sign={signOf(at)} />
          </span>
          <span>{t("event", { at, text })}</span>
        </li>
      ))}
    </ol>
  );
  if (isFolded) return <Folded summary={t("happened", { n: events.length })}>{list}</Folded>;
  return (
    <div className="grid gap-1">
      <p className="font-medium text-ink-muted text-sm">{t("meanwhile")}</p>
      {list}
    </div>
  );
}
