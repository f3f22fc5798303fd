import { X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { TextLink } from "@/components/ui/text-link";
import type { CaseFilter, MonthSpan } from "@/lib/cases/filters";
import { formatInstant, formatLocalMonth } from "@/lib/format";
import { routes } from "@/lib/routes";

interface FilterChipsProps {
  org: { slug: string; timeZone: string };
  filter: CaseFilter;
  /** The filter in force, as an address. */
  query: Record<string, string>;
  serviceName: (key: string) => string;
}

const withClock = ["clock", "due", "outcome", "reason"];

/** What the list is narrowed to, in words; each can be taken away. */
export function FilterChips({ org, filter, query, serviceName }: FilterChipsProps) {
  const t = useTranslations("cases");
  const lang = useLocale();
  const months = ({ from, to }: MonthSpan) => {
    const [first, last] = [from, to].map((month) => formatLocalMonth(month, lang, "shortMonth"));
    return from === to ? formatLocalMonth(from, lang) : t("months", { from: first ?? "", to: last ?? "" });
  };
  const { clock } = filter;
  const clockWords = clock && [
    t("chip.clock", { clock: t(`clockName.${clock.name}`) }),
    clock.reason ? t("chip.reason", { reason: clock.reason }) : t(`outcomeFilter.${clock.outcome}`),
    clock.due && t("chip.due", { months: months(clock.due) }),
  ];
  const chips: [keys: string[], text: string | null][] = [
    [withClock, clockWords ? clockWords.filter(Boolean).join(", ") : null],
    [["opened"], filter.opened && t("chip.opened", { months: months(filter.opened) })],
    [["resolved"], filter.resolved && t("chip.resolved", { months: months(filter.resolved) })],
    [["closed"], filter.closed && t("chip.closed", { months: months(filter.closed) })],
    [["answered"], filter.answered && t("chip.answered", { months: months(filter.answered) })],
    [["reopened"], filter.reopened ? t("chip.reopened") : null],
    [["repeat"], filter.repeat ? t("chip.repeat") : null],
    [["unresolved"], filter.unresolved ? t("chip.unresolved") : null],
    [["age"], filter.age && t("chip.age", { age: t(`age.${filter.age}`) })],
    [["at"], filter.at === null ? null : t("chip.at", { when: formatInstant(instant(filter.at), lang, org.timeZone) })],
    [["priority"], filter.priority === null ? null : t("chip.priority", { priority: filter.priority })],
    [["service"], filter.service === null ? null : serviceName(filter.service)],
    [["category"], filter.category && t("chip.category", { name: filter.category })],
    [["site"], filter.site && t("chip.site", { name: filter.site })],
    [["channel"], filter.channel && t("chip.channel", { name: filter.channel })],
    [["q"], filter.text === null ? null : t("chip.q", { text: filter.text })],
  ];
  const chosen = chips.filter((chip): chip is [string[], string] => chip[1] !== null);
  if (chosen.length === 0) return null;
  return (
    <nav aria-label={t("filter.chosen")} className="flex flex-wrap items-center gap-2">
      {chosen.map(([keys, text]) => (
        <Link
          key={keys[0]}
          href={routes.customer.cases(org.slug, without(query, keys))}
          aria-label={t("filter.remove", { filter: text })}
          className="inline-flex min-h-7 items-center gap-1.5 rounded-md border border-accent-line bg-accent-soft px-2 text-accent text-sm hover:border-accent"
        >
          {text}
          <X aria-hidden className="size-3.5" />
        </Link>
      ))}
      {chosen.length > 1 && (
        <TextLink href={routes.customer.cases(org.slug)} className="text-sm">
          {t("filter.clear")}
        </TextLink>
      )}
    </nav>
  );
}

function instant(at: number): string {
  return new Date(at).toISOString();
}

/** Without any filter left the list would turn to the backlog; it keeps showing every state instead. */
function without(query: Record<string, string>, keys: readonly string[]): Record<string, string> {
  const left = Object.fromEntries(Object.entries(query).filter(([key]) => !keys.includes(key)));
  return Object.keys(left).length === 0 ? { state: "any" } : left;
}
