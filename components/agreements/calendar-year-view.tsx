import { useLocale, useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { cn } from "@/components/ui/class-names";
import { formatHours, formatLocalDate, formatLocalMonth } from "@/lib/format";
import { capitalised } from "@/lib/measures/format-measure";
import type { CalendarDay, CalendarDayKind, CalendarMonth } from "@/lib/time/calendar-year";
import { specialDays } from "@/lib/time/calendar-year";

const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;

const looks: Record<CalendarDayKind, string> = {
  open: "text-ink",
  rest: "text-ink-subtle",
  closed: "rounded bg-bad-soft font-semibold text-bad",
  half: "rounded bg-warn-soft font-semibold text-warn",
  extra: "rounded bg-good-soft font-semibold text-good",
};

/** A year of a calendar: twelve small months with what is closed or half, and the hours of each. */
export function CalendarYearView({ year, months }: { year: number; months: readonly CalendarMonth[] }) {
  const t = useTranslations("agreements.calendar");
  const holiday = useTranslations("sla.holiday");
  const lang = useLocale();
  const total = months.reduce((sum, { openMs }) => sum + openMs, 0);
  const special = specialDays(months);
  const nameOf = (day: CalendarDay) => (day.name === null ? t("ownDate") : holiday(day.name));
  return (
    <Card>
      <CardHeader title={t("yearTitle", { year: String(year), hours: formatHours(total, lang, 0) })} />
      <CardBody className="grid gap-6">
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {(["closed", "half", "extra"] as const).map((kind) => (
            <li key={kind} className="flex items-center gap-1.5">
              <span aria-hidden className={cn("grid size-6 place-items-center text-xs", looks[kind])}>
                1
              </span>
              {t(`kind.${kind}`)}
            </li>
          ))}
        </ul>
        <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
          {months.map((month) => (
            <MonthTable key={month.month} month={month} nameOf={nameOf} />
          ))}
        </div>
        <section className="grid gap-2">
          <h3 className="font-semibold text-base">{t("special")}</h3>
          {special.length === 0 ? (
            <p className="text-ink-subtle text-sm">{t("specialNone")}</p>
          ) : (
            <ul className="grid gap-x-8 gap-y-1 text-sm sm:grid-cols-2">
              {special.map((day) => (
                <li key={day.date} className="flex flex-wrap gap-x-2">
                  <span className="text-ink-subtle tabular-nums">{formatLocalDate(day.date, lang, "longDate")}</span>
                  <span>
                    {nameOf(day)}, {t(`kind.${day.kind}`)}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </section>
      </CardBody>
    </Card>
  );
}

function MonthTable({
  month: { month, days, openMs },
  nameOf,
}: {
  month: CalendarMonth;
  nameOf: (day: CalendarDay) => string;
}) {
  const t = useTranslations("agreements.calendar");
  const lang = useLocale();
  return (
    <table className="w-full self-start text-center text-xs tabular-nums">
      <caption className="mb-1 text-start">
        <span className="flex justify-between gap-2">
          <span className="font-medium text-sm">{capitalised(formatLocalMonth(month, lang)).split(" ")[0]}</span>
          <span className="text-ink-subtle text-sm">
            {t("monthHours", { hours: formatHours(openMs, lang, openMs % 3_600_000 === 0 ? 0 : 1) })}
          </span>
        </span>
      </caption>
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day} scope="col" abbr={t(`weekday.${day}`)} className="py-0.5 font-normal text-ink-subtle">
              {t(`weekdayShort.${day}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week) => (
          <tr key={week.find((day) => day !== null)?.date}>
            {week.map((day, index) =>
              day === null ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: an empty place has nothing but its column
                <td key={index} />
              ) : (
                <td key={day.date}>
                  <span
                    className={cn("mx-auto grid size-6 place-items-center", looks[day.kind])}
                    title={
                      day.kind === "open" || day.kind === "rest"
                        ? undefined
                        : `${nameOf(day)}, ${t(`kind.${day.kind}`)}`
                    }
                  >
                    {Number(day.date.slice(8))}
                  </span>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function weeksOf(days: readonly CalendarDay[]): (CalendarDay | null)[][] {
  const places: (CalendarDay | null)[] = [...Array.from({ length: (days[0]?.weekday ?? 1) - 1 }, () => null), ...days];
  const weeks: (CalendarDay | null)[][] = [];
  for (let start = 0; start < places.length; start += 7) {
    const week = places.slice(start, start + 7);
    weeks.push([...week, ...Array.from({ length: 7 - week.length }, () => null)]);
  }
  return weeks;
}
