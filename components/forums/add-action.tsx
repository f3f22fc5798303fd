import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { type FormatLang, formatLocalDate } from "@/lib/format";
import { addForumActionAction } from "@/lib/forums/actions/actions";
import type { ForumActionsPage } from "@/lib/forums/actions/loaders";

interface AddActionProps extends Pick<ForumActionsPage, "decided" | "owners"> {
  org: string;
  lang: FormatLang;
}

/** Puts on the list what a meeting has decided. */
export function AddAction({ org, decided, owners, lang }: AddActionProps) {
  const t = useTranslations("forums");
  const meetings = decided.flatMap(({ forum, meetings: held }) =>
    held.map(({ id, date }) => ({
      value: `${forum}:${id}`,
      label: t("actions.decidedAt", { forum: t(`name.${forum}`), date: formatLocalDate(date, lang) }),
    })),
  );
  if (meetings.length === 0) return <p className="text-ink-muted text-sm">{t("actions.noMeeting")}</p>;
  return (
    <details data-print="hide">
      <summary className="w-fit rounded-sm py-1 font-medium text-accent text-sm hover:underline">
        {t("actions.add")}
      </summary>
      <ActionForm
        className="mt-3 max-w-xl"
        action={addForumActionAction}
        submit={t("actions.add")}
        hidden={{ org }}
        fields={[
          { name: "title", label: t("actions.what"), required: true },
          { name: "meeting", label: t("actions.meeting"), required: true, options: meetings },
          {
            name: "owner",
            label: t("actions.owner"),
            required: true,
            options: [
              { value: "", label: t("actions.ownerChoose") },
              ...owners.map(({ id, name }) => ({ value: id, label: name })),
            ],
          },
          { name: "due", label: t("actions.due"), hint: t("actions.dueHint"), type: "date", required: true },
        ]}
      />
    </details>
  );
}
