import { useTranslations } from "next-intl";
import type { ClockExplanation } from "@/lib/sla/explain";
import { pictureOf, type Strip } from "./timeline";

const fills: Record<Strip["key"], string> = {
  running: "fill-series-1",
  paused: "fill-warn-solid",
  outside: "fill-surface-hover",
  stopped_between: "fill-line-strong",
};

interface ClockPictureProps {
  clock: ClockExplanation;
  label: string;
  /** An instant as it is read in the clock's zone. */
  timeText: (at: number) => string;
}

/** A clock as a strip: when it ran, was paused or stood still outside agreed hours, and when it was due. */
export function ClockPicture({ clock, label, timeText }: ClockPictureProps) {
  const t = useTranslations("cases.clock.legend");
  const { from, to, strips, due, originalDue, stopped, now } = pictureOf(clock);
  const shown = [...new Set(strips.filter(({ width }) => width > 0).map(({ key }) => key))];
  const end = stopped ?? now ?? 1000;
  return (
    <figure className="grid gap-2">
      <svg role="img" aria-label={label} viewBox="0 0 1000 40" preserveAspectRatio="none" className="h-10 w-full">
        <rect x={0} y={8} width={1000} height={24} rx={2} className="fill-surface-muted" />
        {strips.map(({ key, x, width }) => (
          <rect key={`${key}-${x}`} x={x} y={8} width={width} height={24} className={fills[key]} />
        ))}
        {originalDue !== null && (
          <line
            x1={originalDue}
            x2={originalDue}
            y1={2}
            y2={38}
            strokeDasharray="3 3"
            className="stroke-ink-subtle"
            vectorEffect="non-scaling-stroke"
          />
        )}
        {now !== null && (
          <line
            x1={Math.min(now, 999)}
            x2={Math.min(now, 999)}
            y1={4}
            y2={36}
            strokeWidth={2}
            className="stroke-info-solid"
            vectorEffect="non-scaling-stroke"
          />
        )}
        <line
          x1={Math.min(due, 999)}
          x2={Math.min(due, 999)}
          y1={0}
          y2={40}
          strokeWidth={2}
          className={end > due ? "stroke-bad-solid" : "stroke-ink"}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <div aria-hidden className="flex justify-between gap-4 text-ink-subtle text-xs tabular-nums">
        <span>{timeText(from)}</span>
        <span className="text-end">{timeText(to)}</span>
      </div>
      <figcaption className="flex flex-wrap gap-x-4 gap-y-1 text-ink-subtle text-xs">
        {shown.map((key) => (
          <span key={key} className="inline-flex items-center gap-1.5">
            <svg aria-hidden="true" viewBox="0 0 10 10" className="size-2.5">
              <rect width={10} height={10} rx={2} className={fills[key]} />
            </svg>
            {t(key)}
          </span>
        ))}
        <Mark label={t("due")} className={end > due ? "stroke-bad-solid" : "stroke-ink"} />
        {now !== null && <Mark label={t("now")} className="stroke-info-solid" />}
        {originalDue !== null && <Mark label={t("originalDue")} className="stroke-ink-subtle" dashed />}
      </figcaption>
    </figure>
  );
}

function Mark({ label, className, dashed = false }: { label: string; className: string; dashed?: boolean }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <svg aria-hidden="true" viewBox="0 0 4 12" className="h-3 w-1">
        <line
          x1={2}
          x2={2}
          y1={0}
          y2={12}
          strokeWidth={2}
          strokeDasharray={dashed ? "3 2" : undefined}
          className={className}
        />
      </svg>
      {label}
    </span>
  );
}
