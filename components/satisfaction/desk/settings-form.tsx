import { useTranslations } from "next-intl";
import { ActionForm, type FormField } from "@/components/access/action-form";
import { Messages } from "@/components/ui/messages";
import { saveSurveySettingsAction } from "@/lib/satisfaction/actions";
import { mostQuestions, type SurveySettings } from "@/lib/satisfaction/settings";

export interface SettingsFormProps {
  org: string;
  /** The version the form was filled from; 0 where there is none. */
  version: number;
  values: SurveySettings;
}

const numbers = ["delayHours", "quarantineDays", "daysOpen", "changeDays"] as const;

export function SettingsForm({ org, version, values }: SettingsFormProps) {
  const t = useTranslations("satisfaction.settings");
  const percent = (share: number) => String(Math.round(share * 100));
  const langs = values.langs.length > 1 ? "both" : (values.langs[0] ?? "sv");
  const questions = Array.from({ length: mostQuestions }, (_, index): FormField[] => {
    const n = index + 1;
    const question = values.questions[index];
    const shared = { hint: t("questionHint"), optionalLabel: t("optional") };
    return [
      { ...shared, name: `question${n}sv`, label: t("questionSv", { n }), defaultValue: question?.sv ?? "" },
      { ...shared, name: `question${n}en`, label: t("questionEn", { n }), defaultValue: question?.en ?? "" },
    ];
  }).flat();
  return (
    <Messages of={["satisfaction"]}>
      <ActionForm
        action={saveSurveySettingsAction}
        submit={t("save")}
        variant="primary"
        className="max-w-2xl"
        hidden={{ org, version: String(version) }}
        fields={[
          field("share", percent(values.share)),
          ...numbers.map((name) => field(name, String(values[name]))),
          {
            ...field("langs", langs),
            options: (["both", "sv", "en"] as const).map((value) => ({ value, label: t(`lang.${value}`) })),
          },
          {
            ...field("target", values.target === null ? "" : percent(values.target)),
            required: false,
            optionalLabel: t("optional"),
          },
          ...questions,
        ]}
      />
    </Messages>
  );

  function field(name: (typeof numbers)[number] | "share" | "langs" | "target", defaultValue: string): FormField {
    return { name, label: t(name), hint: t(`${name}Hint`), required: true, defaultValue };
  }
}
