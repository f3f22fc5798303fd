import { useTranslations } from "next-intl";
import type { Lang } from "@/lib/knowledge/source/schema";
import { longestTold } from "@/lib/search/insight/gap";
import { TellForm, type TellFormProps } from "./tell-form";

export interface TellUsProps {
  action: TellFormProps["action"];
  /** What was searched for, in vain. */
  words: string;
  lang: Lang;
}

const answerKeys = [
  "searchInsight.tell.done",
  "searchInsight.tell.wordsMissing",
  "searchInsight.tell.wordsLong",
  "searchInsight.tell.textLong",
  "errors.invalid",
  "errors.rate_limited",
  "errors.unavailable",
] as const;

/** What a reader missed, in their own words. */
export function TellUs({ action, words, lang }: TellUsProps) {
  const t = useTranslations("search.tell");
  const all = useTranslations();
  return (
    <section aria-labelledby="tell-us" className="rounded-lg border border-line bg-surface p-4 sm:p-5">
      <h2 id="tell-us" className="font-semibold">
        {t("title")}
      </h2>
      <p className="mt-1 mb-3 max-w-prose text-ink-muted text-sm">{t("lead")}</p>
      <TellForm
        action={action}
        hidden={{ words, lang }}
        longest={longestTold}
        words={{ label: t("text"), optional: t("optional"), send: t("send") }}
        answers={Object.fromEntries(answerKeys.map((key) => [key, all(key)]))}
      />
    </section>
  );
}
