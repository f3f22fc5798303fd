"use client";

import { useLocale, useTranslations } from "next-intl";
import { InputField } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import type { Option } from "@/components/ui/select";
import { TextareaField } from "@/components/ui/textarea";
import { caseCategories } from "@/lib/cases/follow/categories";
import { reportCaseAction } from "@/lib/cases/report-actions";
import { CaseRating } from "./case-rating";
import { CategoryFields } from "./category-fields";
import { ChoiceGroup } from "./choice-group";
import { FileField } from "./file-field";
import { type ProspectGroupInWords, ProspectList } from "./prospect-list";
import { SendingEnd } from "./sending-end";
import { useCaseDraft } from "./use-case-draft";
import { useSending } from "./use-sending";

interface ReportFormProps {
  org: string;
  /** The document that was read before; empty where there was none. */
  about: string;
  /** The form's own name. */
  name: string;
  /** Whose draft it is: the person and the customer. */
  owner: string;
  title: string | undefined;
  services: readonly Option[];
  prospects: readonly ProspectGroupInWords[];
}

/** A new case: what it is about, what its category asks for, whom it concerns and how much, and what shows it. */
export function ReportForm({ org, about, name, owner, title, services, prospects }: ReportFormProps) {
  const t = useTranslations("reporting");
  const cases = useTranslations("cases.report");
  const lang = useLocale() === "en" ? "en" : "sv";
  const sending = useSending(reportCaseAction);
  const { result, formProps, errorOf, typed, typedKey } = sending;
  const { isRestored, startOver } = useCaseDraft(formProps.ref, owner, result.status === "error");
  const optional = t("optional");
  const text = (field: "title" | "description") => ({
    name: field,
    label: cases(field),
    hint: cases(`${field}Hint`),
    required: true,
    error: errorOf(field),
  });
  return (
    <form {...formProps} className="grid gap-5">
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="about" value={about} />
      <input type="hidden" name="key" defaultValue={name} />
      {isRestored && (
        <Notice live>
          {t("draft")}{" "}
          <button type="button" onClick={startOver} className="rounded-sm text-accent underline">
            {t("startOver")}
          </button>
        </Notice>
      )}
      <ChoiceGroup
        key={typedKey("category")}
        name="category"
        legend={t("category")}
        choices={caseCategories.map((category) => ({ value: category.key, label: category.name[lang] }))}
        chosen={typed("category")}
        error={errorOf("category")}
        className="min-[22rem]:grid-cols-2 md:grid-cols-3"
      />
      <InputField key={typedKey("title")} {...text("title")} defaultValue={typed("title") ?? title} />
      <TextareaField key={typedKey("description")} {...text("description")} defaultValue={typed("description")} />
      <CategoryFields lang={lang} typed={typed} errorOf={errorOf} words={{ optional, choose: t("choose") }} />
      <CaseRating
        sending={sending}
        services={services}
        serviceHint={t("serviceHint")}
        impactLabel={(impact) => t(`impact.${impact}`)}
      />
      {prospects.length > 0 && <ProspectList groups={prospects} />}
      <FileField id="files" result={result} optionalLabel={optional} />
      <SendingEnd submit={cases("submit")} sending={sending} />
    </form>
  );
}
