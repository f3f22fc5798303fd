import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import { formatInstant, formatLocalDate } from "@/lib/format";
import type { Outcome } from "@/lib/measures/proposals/record";
import type { Decision } from "@/lib/proposals/decision";

const tones: Record<Outcome, Tone> = { approved: "good", rejected: "neutral", postponed: "info" };

/** One decision: what, when, by whom, about which text, why, and what comes of it. */
export function DecisionWords({ decision, timeZone }: { decision: Decision; timeZone: string }) {
  const t = useTranslations("proposalDecisions");
  const lang = useLocale();
  const { outcome, forum, at, decidedBy, recordedBy, reason, until, responsible, dueOn, done } = decision;
  const by = { name: decidedBy || t("someone"), date: formatInstant(at, lang, timeZone, "date") };
  return (
    <div className="grid gap-1.5 text-sm">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <OutcomeBadge outcome={outcome} />
        <span>{t("said", { ...by, forum: t(`inForum.${forum}`) })}</span>
        {recordedBy && <span className="text-ink-subtle">{t("recorded", { name: recordedBy })}</span>}
      </p>
      <p className="max-w-prose whitespace-pre-line">{reason}</p>
      {until && <p>{t("until", { date: formatLocalDate(until, lang) })}</p>}
      {outcome === "approved" && !done && dueOn && (
        <p>{t("toDo", { name: responsible || t("someone"), date: formatLocalDate(dueOn, lang) })}</p>
      )}
      {done && (
        <p className="max-w-prose whitespace-pre-line">
          {t("wasDone", { date: formatLocalDate(done.on, lang), name: done.by || t("someone") })}
          {done.note && ` ${done.note}`}
        </p>
      )}
      <p className="text-ink-subtle text-xs">{t("about", { version: decision.version, lang: decision.lang })}</p>
    </div>
  );
}

/** The outcome in a word; without one the proposal waits. */
export function OutcomeBadge({ outcome }: { outcome: Outcome | null }) {
  const t = useTranslations("proposalDecisions.outcome");
  return <Badge tone={outcome ? tones[outcome] : "warn"}>{t(outcome ?? "waiting")}</Badge>;
}
