import { useLocale, useTranslations } from "next-intl";
import type { ChangePage } from "@/lib/changes/loaders";
import { formatInstant } from "@/lib/format";

/** What is known of a change: who asked, what was planned, when it was begun and ended. */
export function ChangeFacts({ page }: { page: Pick<ChangePage, "change" | "org" | "services"> }) {
  const t = useTranslations("changes");
  const lang = useLocale();
  const { change, org, services } = page;
  const when = (at: Date | null) => (at === null ? t("one.noTime") : formatInstant(at, lang, org.timeZone));
  const { windowFrom, windowTo, source } = change;
  const window =
    windowFrom && windowTo ? t("one.span", { from: when(windowFrom), to: when(windowTo) }) : t("one.noTime");
  const facts = [
    [t("field.service"), services.get(change.service) ?? change.service],
    [t("field.askedBy"), t("one.asked", { side: t(`side.${change.askedBy}`), when: when(change.askedAt) })],
    [t("one.window"), window],
    [t("field.estimatedFinishAt"), when(change.estimatedFinishAt)],
    [t("field.begunAt"), when(change.begunAt)],
    [t("field.finishedAt"), when(change.finishedAt)],
    [t("field.outcome"), t(`outcome.${change.outcome ?? "none"}`)],
    ...(source === "portal" ? [] : [[t("one.source"), t("one.imported", { source })]]),
  ];
  return (
    <dl className="grid grid-cols-1 gap-3 text-sm sm:grid-cols-2">
      {facts.map(([name, value]) => (
        <div key={name} className="grid gap-0.5">
          <dt className="text-ink-subtle">{name}</dt>
          <dd className="wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
