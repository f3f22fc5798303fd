"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { InputField } from "@/components/ui/input";
import { type Option, SelectField } from "@/components/ui/select";
import { TextareaField } from "@/components/ui/textarea";
import { anchorOf } from "@/lib/knowledge/source/anchor";
import type { DocumentKind, Lang } from "@/lib/knowledge/source/schema";
import { inSection } from "@/lib/knowledge/writing/draft";
import { routes } from "@/lib/routes";
import { AudienceField } from "./audience-field";
import { groupIn, listIn, textIn, type Values, withField, wordsOf } from "./front-matter-values";
import { ProposalFields } from "./proposal-fields";
import { TypedField } from "./typed-field";

export interface FormChoices {
  sections: readonly { key: string; title: string; slug: string }[];
  customer: { slug: string; name: string } | null;
  customers: readonly { slug: string; name: string }[];
  services: readonly { key: string; name: string }[];
  files: readonly { name: string; mime: string }[];
  kpis: readonly Option[];
  quarters: readonly Option[];
}

export interface FieldGroupProps extends FormChoices {
  values: Values;
  /** Null takes the key away. */
  set(key: string, value: unknown): void;
  /** The sentence about a key, `cost.monthly` for a field of a group. */
  errorOf(key: string): string | undefined;
}

export interface FrontMatterFormProps extends FieldGroupProps {
  kind: DocumentKind;
  lang: Lang;
}

/** What a document says of itself, as a form. Keys it does not know stay in the text as they are. */
export function FrontMatterForm(props: FrontMatterFormProps) {
  const { values, set, errorOf, kind, lang, sections, customer, customers, files } = props;
  const t = useTranslations("editor.fields");
  const common = useTranslations("common");
  const section = sections.find(({ key }) => key === textIn(values, "section"));
  const slug = textIn(values, "slug") || anchorOf(textIn(values, "title"));
  const about = (key: string, isNeeded = false) => ({
    name: key,
    label: t(`${key}.label` as never),
    hint: t.has(`${key}.hint` as never) ? t(`${key}.hint` as never) : undefined,
    error: errorOf(key),
    optionalLabel: isNeeded ? undefined : common("optional"),
  });
  const plain = (key: string) => ({
    value: textIn(values, key),
    onChange: (event: { currentTarget: { value: string } }) => set(key, event.currentTarget.value || null),
  });
  const list = (key: string) => ({
    value: listIn(values, key).length > 0 ? [...listIn(values, key)] : null,
    read: wordsOf,
    write: (words: string[]) => words.join(", "),
    onChange: (words: string[] | null) => set(key, words),
  });
  const pictures = files.filter(({ mime }) => mime.startsWith("image/"));
  return (
    <div className="grid gap-5">
      <InputField {...about("title", true)} maxLength={120} {...plain("title")} />
      <TextareaField {...about("description", true)} rows={2} maxLength={300} {...plain("description")} />
      {inSection(kind) && (
        <>
          <SelectField
            {...about("section", true)}
            options={[
              ...(section ? [] : [{ value: "", label: t("choose") }]),
              ...sections.map(({ key, title }) => ({ value: key, label: title })),
            ]}
            {...plain("section")}
          />
          <InputField
            {...about("slug")}
            maxLength={80}
            placeholder={anchorOf(textIn(values, "title"))}
            {...plain("slug")}
          />
          {section && (
            <p className="-mt-3 break-all text-ink-subtle text-sm">
              {t("address", { address: routes.help.article(lang, section.slug, slug) })}
            </p>
          )}
        </>
      )}
      {kind === "proposal" && <ProposalFields {...props} />}
      {kind === "incident_report" && <IncidentFields {...props} />}
      <AudienceField
        tokens={listIn(values, "audience")}
        customer={customer}
        customers={customers}
        error={errorOf("audience")}
        onChange={(tokens) => set("audience", tokens.length > 0 ? tokens : null)}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <InputField {...about("owner")} maxLength={120} {...plain("owner")} />
        <InputField {...about("reviewBy")} type="date" {...plain("reviewBy")} />
      </div>
      <TypedField {...about("tags")} {...list("tags")} />
      <TypedField {...about("keywords")} {...list("keywords")} />
      {inSection(kind) && <TypedField {...about("product")} {...list("product")} />}
      {pictures.length > 0 && (
        <SelectField
          {...about("image")}
          options={[
            { value: "", label: t("noImage") },
            ...pictures.map(({ name }) => ({ value: `./${name}`, label: name })),
          ]}
          {...plain("image")}
        />
      )}
      <Checkbox
        name="unlisted"
        label={t("unlisted.label")}
        hint={t("unlisted.hint")}
        checked={values.unlisted === true}
        onChange={(event) => set("unlisted", event.currentTarget.checked ? true : null)}
      />
    </div>
  );
}

function IncidentFields({ values, set, errorOf }: FieldGroupProps) {
  const t = useTranslations("editor.fields");
  const common = useTranslations("common");
  const occurred = groupIn(values, "occurred");
  return (
    <>
      <InputField
        name="case"
        label={t("case.label")}
        hint={t("case.hint")}
        error={errorOf("case")}
        value={textIn(values, "case")}
        onChange={(event) => set("case", event.currentTarget.value.toUpperCase() || null)}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        {(["from", "to"] as const).map((key) => (
          <InputField
            key={key}
            name={`occurred-${key}`}
            type="datetime-local"
            label={t(`occurred.${key}`)}
            optionalLabel={common("optional")}
            error={errorOf(`occurred.${key}`) ?? (key === "from" ? errorOf("occurred") : undefined)}
            value={textIn(occurred, key).replace(" ", "T")}
            onChange={(event) => set("occurred", withField(occurred, key, event.currentTarget.value.replace("T", " ")))}
          />
        ))}
      </div>
    </>
  );
}
