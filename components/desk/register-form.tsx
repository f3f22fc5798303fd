"use client";

import { useLocale, useTranslations } from "next-intl";
import { CaseRating } from "@/components/cases/follow/case-rating";
import { CategoryFields } from "@/components/cases/follow/category-fields";
import { ChoiceGroup } from "@/components/cases/follow/choice-group";
import { FileField } from "@/components/cases/follow/file-field";
import { SendingEnd } from "@/components/cases/follow/sending-end";
import { useSending } from "@/components/cases/follow/use-sending";
import { InputField } from "@/components/ui/input";
import type { Option } from "@/components/ui/select";
import { TextareaField } from "@/components/ui/textarea";
import { type RegisterResult, registerCaseAction } from "@/lib/cases/desk/register-actions";
import { caseCategories } from "@/lib/cases/follow/categories";
import { isSecurityCategory } from "@/lib/cases/security/category";

interface RegisterFormProps {
  org: string;
  /** The form's own name: sent twice, it is one case. */
  name: string;
  services: readonly Option[];
  people: readonly { name: string; email: string }[];
  /** A local time, "2026-11-28T14:00". */
  now: string;
}

const channels = ["phone", "email", "visit"] as const;

/** A case that somebody tells an agent of: who, how and when, and what the customer's own form asks. */
export function RegisterForm({ org, name, services, people, now }: RegisterFormProps) {
  const t = useTranslations("caseDesk.register");
  const words = useTranslations("reporting");
  const cases = useTranslations("cases.report");
  const lang = useLocale() === "en" ? "en" : "sv";
  const sending = useSending(registerCaseAction);
  const { result, formProps, errorOf, typed, typedKey } = sending;
  const { candidates = [] } = result as RegisterResult;
  const optional = words("optional");
  return (
    <form {...formProps} className="grid grid-cols-1 gap-5">
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="key" defaultValue={name} />
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
        <div className="grid content-start gap-2">
          <InputField
            key={typedKey("reporter")}
            name="reporter"
            label={t("reporter")}
            hint={t("reporterHint")}
            required
            autoComplete="off"
            list="reporters"
            error={errorOf("reporter")}
            defaultValue={typed("reporter")}
          />
          <datalist id="reporters">
            {people.map((person) => (
              <option key={person.email} value={person.email}>
                {person.name}
              </option>
            ))}
          </datalist>
          {candidates.length > 0 && (
            <ul aria-label={t("candidates")} className="grid gap-1 text-sm">
              {candidates.map((person) => (
                <li key={person.email} className="wrap-anywhere">
                  {person.name} <span className="text-ink-subtle">{person.email}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
        <InputField
          key={typedKey("reportedAt")}
          name="reportedAt"
          type="datetime-local"
          label={t("reportedAt")}
          hint={t("reportedAtHint")}
          max={now}
          optionalLabel={optional}
          error={errorOf("reportedAt")}
          defaultValue={typed("reportedAt")}
          className="content-start"
        />
      </div>
      <ChoiceGroup
        key={typedKey("channel")}
        name="channel"
        legend={t("channel")}
        choices={channels.map((value) => ({ value, label: t(`channels.${value}`) }))}
        chosen={typed("channel") ?? "phone"}
        error={errorOf("channel")}
        className="sm:grid-cols-3"
      />
      <ChoiceGroup
        key={typedKey("category")}
        name="category"
        legend={words("category")}
        choices={caseCategories
          .filter((one) => !isSecurityCategory(one))
          .map((category) => ({ value: category.key, label: category.name[lang] }))}
        chosen={typed("category")}
        error={errorOf("category")}
        className="min-[22rem]:grid-cols-2 md:grid-cols-3"
      />
      <InputField
        key={typedKey("title")}
        name="title"
        label={cases("title")}
        required
        error={errorOf("title")}
        defaultValue={typed("title")}
      />
      <TextareaField
        key={typedKey("description")}
        name="description"
        label={t("description")}
        required
        error={errorOf("description")}
        defaultValue={typed("description")}
      />
      <CategoryFields
        lang={lang}
        typed={typed}
        errorOf={errorOf}
        words={{ optional, choose: words("choose") }}
        mayLeaveOut
      />
      <CaseRating sending={sending} services={services} impactLabel={(impact) => t(`impact.${impact}`)} />
      <FileField id="files" result={result} optionalLabel={optional} />
      <SendingEnd submit={t("submit")} sending={sending} />
    </form>
  );
}
