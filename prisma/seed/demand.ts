import { type BusinessCalendar, elapsed } from "@/lib/time/business-time";
import { dayNumber, isoDateOf, isoWeekday, localDateAt, startOfLocalDate } from "@/lib/time/local-date";
import { zoneOffsets } from "@/lib/time/zone";
import { dayMs, minuteMs, worldNow, worldStart, zone } from "./clock";
import type { CustomerSlug } from "./organisations";
import type { Random } from "./random";

/** January first. July is quiet, and everyone has forgotten the password in August. */
const monthWeights = [1.1, 1, 1.02, 0.98, 0.97, 0.88, 0.42, 1.18, 1.12, 1.04, 1.02, 0.82];

/** Monday first. */
const weekdayWeights = [1.32, 1.1, 1.02, 1, 0.82, 0.9, 0.9];

/** From midnight. */
const officeHours = [
  0, 0, 0, 0, 0, 0.05, 0.2, 0.7, 1.6, 1.5, 1.2, 0.8, 0.5, 1.1, 1, 0.85, 0.45, 0.12, 0.06, 0.05, 0.04, 0.03, 0.02, 0.01,
];
const closedHours = [
  0.2, 0.1, 0.1, 0.1, 0.1, 0.2, 0.6, 0.9, 1, 1, 1, 0.9, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.7, 0.7, 0.6, 0.5, 0.4, 0.3,
];

/** How busy a closed day is beside an open one: care and operations go on, the town hall does not. */
const closedDayWeight: Record<CustomerSlug, number> = { ekliden: 0.05, nordvik: 0.12, solglantan: 0.4 };

/** The newest case is some minutes old. */
const freshestMs = 5 * minuteMs;

/** When `count` cases are opened, in order, as epoch milliseconds. */
export function openingTimes(slug: CustomerSlug, count: number, office: BusinessCalendar, random: Random): number[] {
  const days = workload(slug, office, worldStart, localDateAt(worldNow, zone));
  const times: number[] = [];
  while (times.length < count) {
    const time = openingTime(days, random);
    if (time <= worldNow - freshestMs) times.push(time);
  }
  return times.sort((a, b) => a - b);
}

/** When cases are opened after the world's present and before another, as many as there would be of `count` until then. */
export function laterOpenings(
  slug: CustomerSlug,
  count: number,
  office: BusinessCalendar,
  { from, present }: { from: number; present: number },
  random: Random,
): number[] {
  const sum = (days: Workload) => days.reduce((total, [, weight]) => total + weight, 0);
  const days = workload(slug, office, localDateAt(from, zone), localDateAt(present, zone));
  const before = workload(slug, office, worldStart, localDateAt(worldNow, zone));
  const times = Array.from({ length: Math.round((count * sum(days)) / sum(before)) }, () => openingTime(days, random));
  return times.filter((time) => time > from && time <= present - freshestMs).sort((a, b) => a - b);
}

function openingTime(days: Workload, random: Random): number {
  const { day, open } = random.weighted(days);
  const hour = random.weighted((open ? officeHours : closedHours).map((weight, index) => [index, weight] as const));
  return zoneOffsets(zone).firstInstantAt(day * dayMs + hour * 60 * minuteMs + random.int(0, 3599) * 1000);
}

type Workload = [{ day: number; open: boolean }, number][];

/** How much each day between two local dates brings beside the others. */
function workload(slug: CustomerSlug, office: BusinessCalendar, first: string, end: string): Workload {
  const days: Workload = [];
  const last = dayNumber(end);
  for (let day = dayNumber(first); day <= last; day += 1) {
    const from = startOfLocalDate(isoDateOf(day), zone);
    const open = elapsed(office, from, startOfLocalDate(isoDateOf(day + 1), zone)) > 0;
    const month = Number(isoDateOf(day).slice(5, 7)) - 1;
    const weight = (monthWeights[month] as number) * (weekdayWeights[isoWeekday(day) - 1] as number);
    days.push([{ day, open }, open ? weight : weight * closedDayWeight[slug]]);
  }
  return days;
}
