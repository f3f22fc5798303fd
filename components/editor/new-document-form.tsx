"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { InputField } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select";
import type { ActionResult } from "@/lib/access/action";
import { createDocumentAction } from "@/lib/knowledge/desk/draft-actions";
import type { DocumentKind, Lang } from "@/lib/knowledge/source/schema";
import { inSection, keyOf } from "@/lib/knowledge/writing/draft";
import { routes } from "@/lib/routes";

export interface NewDocumentFormProps {
  kinds: readonly DocumentKind[];
  customers: readonly { slug: string; name: string; kinds: readonly DocumentKind[] }[];
  sections: readonly { key: string; title: string }[];
  lang: Lang;
  first: { kind?: DocumentKind; org?: string; section?: string; title?: string; opening?: string };
}

/** What kind of text it is to be, for whom and what it is called; the rest comes while one writes. */
export function NewDocumentForm({ kinds, customers, sections, lang, first }: NewDocumentFormProps) {
  const t = useTranslations("editor.new");
  const words = useTranslations();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [kind, setKind] = useState<DocumentKind>(first.kind ?? kinds[0] ?? "article");
  const [title, setTitle] = useState(first.title?.slice(0, 120) ?? "");
  const [ownKey, setOwnKey] = useState<string | null>(null);
  const [result, setResult] = useState<ActionResult>({ status: "idle" });
  const [isMaking, startMaking] = useTransition();
  const errors = result.status === "error" ? result.fields : {};
  const errorOf = (field: string) => (errors[field] ? words(errors[field] as never) : undefined);
  const mayFor = customers.filter((customer) => customer.kinds.includes(kind));
  const needsCustomer = kind === "proposal" || kind === "incident_report";

  useEffect(() => {
    if (result.status === "error") form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [result]);

  const make = (values: FormData) =>
    startMaking(async () => {
      const { documentId, ...outcome } = await createDocumentAction({ status: "idle" }, values);
      if (!documentId) return setResult(outcome);
      router.push(routes.desk.editDocument(documentId, values.get("lang") === "en" ? "en" : "sv"));
    });

  return (
    <form
      ref={form}
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        make(new FormData(event.currentTarget));
      }}
    >
      {first.opening && <input type="hidden" name="opening" value={first.opening} />}
      <fieldset className="grid gap-2 sm:grid-cols-2">
        <legend className="mb-2 font-medium text-sm">{t("kind")}</legend>
        {kinds.map((value) => (
          <label
            key={value}
            className="flex items-start gap-3 rounded-lg border border-line bg-surface px-4 py-3 hover:bg-surface-hover has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name="kind"
              value={value}
              checked={kind === value}
              onChange={() => setKind(value)}
              className="mt-0.5 size-5 shrink-0"
            />
            <span className="text-sm">
              <span className="block font-medium">{t(`kinds.${value}.name`)}</span>
              <span className="block text-ink-subtle">{t(`kinds.${value}.use`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="lang"
          label={t("lang")}
          hint={t("langHint")}
          defaultValue={lang}
          options={[
            { value: "sv", label: t("langs.sv") },
            { value: "en", label: t("langs.en") },
          ]}
        />
        {inSection(kind) ? (
          <SelectField
            name="section"
            label={t("section")}
            hint={t("sectionHint")}
            error={errorOf("section")}
            defaultValue={first.section}
            options={[
              { value: "", label: t("choose") },
              ...sections.map(({ key, title: label }) => ({ value: key, label })),
            ]}
          />
        ) : (
          <SelectField
            key={kind}
            name="org"
            label={t("customer")}
            hint={t("customerHint")}
            error={errorOf("org")}
            defaultValue={first.org}
            options={[
              { value: "", label: needsCustomer ? t("choose") : t("everyCustomer") },
              ...mayFor.map(({ slug, name }) => ({ value: slug, label: name })),
            ]}
          />
        )}
      </div>
      <InputField
        name="title"
        label={t("titleLabel")}
        hint={t("titleHint")}
        error={errorOf("title")}
        value={title}
        maxLength={120}
        autoComplete="off"
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <InputField
        name="key"
        label={t("key")}
        hint={t("keyHint")}
        error={errorOf("key")}
        value={ownKey ?? (title.trim() ? keyOf(title) : "")}
        maxLength={80}
        autoComplete="off"
        onChange={(event) => setOwnKey(event.currentTarget.value || null)}
      />
      <div aria-live="polite" className="empty:hidden">
        {result.status === "error" && <Notice kind="error">{words(result.messageKey as never)}</Notice>}
      </div>
      <div>
        <Button type="submit" variant="primary" aria-disabled={isMaking || undefined}>
          {isMaking ? t("making") : t("make")}
        </Button>
      </div>
    </form>
  );
}
