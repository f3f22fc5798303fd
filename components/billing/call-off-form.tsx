"use client";

import { useTranslations } from "next-intl";
import { SendingEnd } from "@/components/cases/follow/sending-end";
import { useSending } from "@/components/cases/follow/use-sending";
import { InputField } from "@/components/ui/input";
import { type Option, SelectField } from "@/components/ui/select";
import { TextareaField } from "@/components/ui/textarea";
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
  const sending = useSending(requestCallOffAction);
  const { formProps, errorOf, typed, typedKey: keyOf } = sending;
  const rows = Array.from({ length: Math.min(atMost, Math.max(atLeast, lines.length + 1)) }, (_, index) => index + 1);

  const field = (name: string, otherwise = "") => ({
    name,
    error: errorOf(name),
    defaultValue: typed(name) ?? otherwise,
  });
  const label = (text: string, row: number) => <span className={row > 1 ? "sm:sr-only" : undefined}>{text}</span>;
  return (
    <form {...formProps} className="grid gap-5">
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
                {...field(quantity, line?.quantity)}
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
      <SendingEnd submit={t("callOffs.form.send")} sending={sending} />
    </form>
  );
}
