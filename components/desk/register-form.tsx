"use client";

import { useLocale, useTranslations } from "next-intl";
import { CategoryFields } from "@/components/cases/follow/category-fields";
import { ChoiceGroup } from "@/components/cases/follow/choice-group";
import { FileField } from "@/components/cases/follow/file-field";
import { useSending } from "@/components/cases/follow/use-sending";
import { Button } from "@/components/ui/button";
import { InputField } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { type Option, SelectField } from "@/components/ui/select";
import { TextareaField } from "@/components/ui/textarea";
import { type RegisterResult, registerCaseAction } from "@/lib/cases/desk/register-actions";
import { caseCategories } from "@/lib/cases/follow/categories";
import { impacts, urgencies } from "@/lib/cases/follow/priority";
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
  const { result, pending, formProps, errorOf, typed, message } = useSending(registerCaseAction);
  const { candidates = [] } = result as RegisterResult;
  const optional = words("optional");
  // A refused form shows what was typed; its fields are made anew for it.
  const typedKey = (field: string) => `${field}:${typed(field) ?? ""}`;
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
      <SelectField
        key={typedKey("service")}
        name="service"
        label={cases("service")}
        optionalLabel={optional}
        error={errorOf("service")}
        defaultValue={typed("service") ?? ""}
        options={[{ value: "", label: words("unknownService") }, ...services]}
      />
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
        <ChoiceGroup
          key={typedKey("impact")}
          name="impact"
          legend={words("impactLabel")}
          choices={impacts.map((value) => ({ value, label: t(`impact.${value}`) }))}
          chosen={typed("impact") ?? "one"}
        />
        <ChoiceGroup
          key={typedKey("urgency")}
          name="urgency"
          legend={words("urgencyLabel")}
          choices={urgencies.map((value) => ({ value, label: words(`urgency.${value}`) }))}
          chosen={typed("urgency") ?? "hindered"}
        />
      </div>
      <FileField id="files" result={result} optionalLabel={optional} />
      <div>
        <Button type="submit" variant="primary" aria-disabled={pending || undefined}>
          {t("submit")}
        </Button>
      </div>
      <div aria-live="polite" className="empty:hidden">
        {message && <Notice kind="error">{message}</Notice>}
      </div>
    </form>
  );
}
