import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/routes";
import { makeGapTaskAction } from "@/lib/search/insight/actions";
import type { Gap } from "@/lib/search/insight/gap";

/** Makes the row a task in one click, or leads to the one there is. */
export function TaskCell({ gap: { about, words, lang }, hasTask }: { gap: Gap; hasTask: boolean }) {
  const t = useTranslations("searchInsight.task");
  if (hasTask) return <TextLink href={routes.desk.contentTasks({ kind: "search_gap" })}>{t("exists")}</TextLink>;
  const hidden = { about, words, ...(lang && { lang }) };
  return (
    <ActionForm
      action={makeGapTaskAction}
      submit={t("make")}
      variant="quiet"
      className="-my-2 -ms-3.5"
      hidden={hidden}
    />
  );
}
