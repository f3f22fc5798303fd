import { useTranslations } from "next-intl";
import { ActionForm, type ActionFormProps } from "@/components/access/action-form";
import { Messages } from "@/components/ui/messages";
import type { Lang } from "@/lib/knowledge/source/schema";

export interface TellUsProps {
  action: ActionFormProps["action"];
  /** What was searched for, in vain. */
  words: string;
  lang: Lang;
}

/** What a reader missed, in their own words. */
export function TellUs({ action, words, lang }: TellUsProps) {
  const t = useTranslations("search.tell");
  return (
    <section aria-labelledby="tell-us" className="rounded-lg border border-line bg-surface p-4 sm:p-5">
      <h2 id="tell-us" className="font-semibold">
        {t("title")}
      </h2>
      <p className="mt-1 mb-3 max-w-prose text-ink-muted text-sm">{t("lead")}</p>
      <Messages of={["searchInsight"]}>
        <ActionForm
          action={action}
          submit={t("send")}
          hidden={{ words, lang }}
          fields={[{ name: "text", label: t("text"), multiline: true, optionalLabel: t("optional") }]}
        />
      </Messages>
    </section>
  );
}
