import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import type { CannedAnswer } from "@/lib/cases/desk/canned-queries";
import type { PublicArticle } from "@/lib/cases/desk/case-loaders";
import { saveCannedAnswerAction } from "@/lib/cases/desk/desk-actions";

export interface CannedFormProps {
  /** Null for a new one. */
  answer: CannedAnswer | null;
  lang: "sv" | "en";
  articles: Readonly<Record<"sv" | "en", readonly PublicArticle[]>>;
}

/** A canned answer to be written. The article is chosen among those of both languages, and joined in that of the answer. */
export function CannedForm({ answer, lang, articles }: CannedFormProps) {
  const t = useTranslations("caseDesk.canned");
  const optional = useTranslations("caseDesk")("optional");
  const language = answer?.lang ?? lang;
  const named = new Map(
    [...articles[language === "sv" ? "en" : "sv"], ...articles[language]].map((one) => [one.key, one]),
  );
  const choices = [...named.values()].toSorted((a, b) => a.title.localeCompare(b.title, language));
  return (
    <ActionForm
      action={saveCannedAnswerAction}
      submit={t(answer ? "save" : "add")}
      variant={answer ? "secondary" : "primary"}
      hidden={{ answer: answer?.id ?? "" }}
      fields={[
        {
          name: "lang",
          label: t("lang"),
          defaultValue: language,
          options: [
            { value: "sv", label: t("langs.sv") },
            { value: "en", label: t("langs.en") },
          ],
        },
        { name: "title", label: t("name"), hint: t("nameHint"), defaultValue: answer?.title, autoComplete: "off" },
        { name: "body", label: t("body"), hint: t("bodyHint"), defaultValue: answer?.body, multiline: true },
        {
          name: "article",
          label: t("article"),
          hint: t("articleHint"),
          optionalLabel: optional,
          defaultValue: answer?.articleKey ?? "",
          options: [
            { value: "", label: t("noArticle") },
            ...choices.map(({ key, title }) => ({ value: key, label: title })),
          ],
        },
      ]}
    />
  );
}
