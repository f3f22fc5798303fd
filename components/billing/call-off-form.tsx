"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { InputField } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { type Option, SelectField } from "@/components/ui/select";
import { TextareaField } from "@/components/ui/textarea";
import type { ActionResult } from "@/lib/access/action";
import { requestCallOffAction } from "@/lib/billing/call-offs/actions";

interface CallOffFormProps {
  org: string;
  scenario: { id: string; name: string; isShared: boolean } | null;
  from: string;
  today: string;
  items: readonly Option[];
  centres: readonly string[];
  lines: readonly { item: string; centre: string; quantity: string }[];
}

const atLeast = 3;
const atMost = 12;

/** What is asked for, row by row: an article, a cost centre and how many more or fewer. */
export function CallOffForm({ org, scenario, from, today, items, centres, lines }: CallOffFormProps) {
  const t = useTranslations();
  const [result, send, pending] = useActionState<ActionResult, FormData>(requestCallOffAction, { status: "idle" });
  const form = useRef<HTMLFormElement>(null);
  const errors = result.status === "error" ? result.fields : {};
  const typed: Record<string, string> = result.status === "error" ? result.values : {};
  const rows = Array.from({ length: Math.min(atMost, Math.max(atLeast, lines.length + 1)) }, (_, index) => index + 1);

  useEffect(() => {
    if (result.status === "error") form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [result]);

  const field = (name: string, otherwise = "") => ({
    name,
    error: errors[name] ? t(errors[name] as never) : undefined,
    defaultValue: typed[name] ?? otherwise,
  });
  // A field that is drawn anew takes its new default.
  const keyOf = (name: string) => `${name}:${typed[name] ?? ""}`;
  const label = (text: string, row: number) => <span className={row > 1 ? "sm:sr-only" : undefined}>{text}</span>;
  return (
    <form
      ref={form}
      action={send}
      onSubmit={(event) => {
        if (pending) event.preventDefault();
      }}
      className="grid gap-5"
    >
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="scenario" value={scenario?.id ?? ""} />
      <InputField
        key={keyOf("title")}
        {...field("title", scenario?.isShared ? scenario.name : "")}
        label={t("callOffs.form.name")}
        hint={t("callOffs.form.nameHint")}
        required
      />
      <InputField
        key={keyOf("from")}
        {...field("from", from)}
        type="date"
        min={today}
        label={t("callOffs.form.from")}
        hint={t("callOffs.form.fromHint")}
        className="max-w-64"
        required
      />
      <fieldset className="grid grid-cols-1 gap-3">
        <legend className="font-medium text-sm">{t("callOffs.form.lines")}</legend>
        <p className="text-ink-subtle text-sm">{t("callOffs.form.linesHint")}</p>
        <datalist id="call-off-centres">
          {centres.map((centre) => (
            <option key={centre} value={centre} />
          ))}
        </datalist>
        {rows.map((row) => {
          const [item, centre, quantity] = [`item${row}`, `centre${row}`, `quantity${row}`];
          const line = lines[row - 1];
          return (
            <fieldset
              key={row}
              className="grid grid-cols-1 items-start gap-3 border-line border-b pb-3 last:border-b-0 sm:grid-cols-[minmax(0,2fr)_minmax(0,1.4fr)_7rem] sm:border-b-0 sm:pb-0"
            >
              <legend className="sr-only">{t("callOffs.form.row", { row })}</legend>
              <SelectField
                key={keyOf(item)}
                {...field(item, line?.item)}
                label={label(t("callOffs.form.item"), row)}
                options={[{ value: "", label: t("callOffs.form.choose") }, ...items]}
              />
              <InputField
                key={keyOf(centre)}
                {...field(centre, line?.centre)}
                label={label(t("callOffs.form.centre"), row)}
                list="call-off-centres"
                autoComplete="off"
              />
              <InputField
                key={keyOf(quantity)}
                {...field(quantity, line?.quantity.replace("-", "−").replace(".", ","))}
                label={label(t("callOffs.form.quantity"), row)}
                className="w-28"
              />
            </fieldset>
          );
        })}
      </fieldset>
      <TextareaField
        key={keyOf("body")}
        {...field("body")}
        label={t("callOffs.form.body")}
        optionalLabel={t("callOffs.form.optional")}
      />
      <div>
        <Button type="submit" variant="primary" aria-disabled={pending || undefined}>
          {t("callOffs.form.send")}
        </Button>
      </div>
      <div aria-live="polite" className="empty:hidden">
        {result.status === "error" && <Notice kind="error">{t(result.messageKey as never)}</Notice>}
      </div>
    </form>
  );
}
