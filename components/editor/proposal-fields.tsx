"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { InputField } from "@/components/ui/input";
import { SelectField } from "@/components/ui/select";
import { TextareaField } from "@/components/ui/textarea";
import { efforts } from "@/lib/knowledge/source/schema";
import type { FieldGroupProps } from "./front-matter-form";
import { groupIn, listIn, numberOf, textIn, withField } from "./front-matter-values";
import { targetAs, targetFrom, targetUnitOf } from "./target-unit";
import { TypedField } from "./typed-field";

const texts = ["problem", "proposal", "benefit", "risk"] as const;
const needed = new Set<string>(["problem", "proposal", "benefit", "effort", "targetQuarter"]);

/** What a proposal says of itself, so that proposals can be compared: each field says what belongs in it. */
export function ProposalFields({ values, set, errorOf, services, kpis, quarters }: FieldGroupProps) {
  const t = useTranslations("editor.proposal");
  const common = useTranslations("common");
  const cost = groupIn(values, "cost");
  const kpi = groupIn(values, "kpi");
  const unit = targetUnitOf(textIn(kpi, "key"));
  const alternatives = listIn(values, "alternatives");
  const chosen = listIn(values, "services");
  const about = (key: string) => ({
    name: key,
    label: t(`${key}.label` as never),
    hint: t.has(`${key}.hint` as never) ? t(`${key}.hint` as never) : undefined,
    error: errorOf(key),
    optionalLabel: needed.has(key) ? undefined : common("optional"),
  });
  const setKpi = (key: string, value: unknown) => set("kpi", withField(kpi, key, value));
  const setCost = (key: string, value: number | null) => set("cost", withField(cost, key, value));
  return (
    <>
      {texts.map((key) => (
        <TextareaField
          key={key}
          {...about(key)}
          rows={3}
          maxLength={1000}
          value={textIn(values, key)}
          onChange={(event) => set(key, event.currentTarget.value || null)}
        />
      ))}
      <fieldset className="grid gap-2">
        <legend className="mb-1 font-medium text-sm">{t("alternatives.label")}</legend>
        <p className="text-ink-subtle text-sm">{t("alternatives.hint")}</p>
        {alternatives.map((alternative, i) => (
          <TextareaField
            // biome-ignore lint/suspicious/noArrayIndexKey: alternatives have no names, only an order
            key={i}
            name={`alternative-${i}`}
            label={t("alternatives.one", { n: i + 1 })}
            rows={2}
            maxLength={1000}
            value={alternative}
            onChange={(event) => {
              const next = alternatives.with(i, event.currentTarget.value).filter(Boolean);
              set("alternatives", next.length > 0 ? next : null);
            }}
          />
        ))}
        {alternatives.length < 12 && (
          <div>
            <Button size="sm" onClick={() => set("alternatives", [...alternatives, t("alternatives.new")])}>
              {t("alternatives.add")}
            </Button>
          </div>
        )}
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          {...about("effort")}
          value={textIn(values, "effort")}
          options={[
            { value: "", label: t("choose") },
            ...efforts.map((value) => ({ value, label: t(`effort.${value}`) })),
          ]}
          onChange={(event) => set("effort", event.currentTarget.value || null)}
        />
        <SelectField
          {...about("targetQuarter")}
          value={textIn(values, "targetQuarter")}
          options={[{ value: "", label: t("choose") }, ...quarters]}
          onChange={(event) => set("targetQuarter", event.currentTarget.value || null)}
        />
        {(["oneOff", "monthly"] as const).map((key) => (
          <TypedField
            key={key}
            {...about(key)}
            error={errorOf(`cost.${key}`)}
            inputMode="decimal"
            value={typeof cost[key] === "number" ? cost[key] : null}
            read={numberOf}
            write={String}
            onChange={(value) => setCost(key, value)}
          />
        ))}
      </div>
      {services.length > 0 && (
        <fieldset className="grid gap-1.5">
          <legend className="mb-1 font-medium text-sm">{t("services.label")}</legend>
          {services.map(({ key, name }) => (
            <Checkbox
              key={key}
              name="services"
              value={key}
              label={name}
              checked={chosen.includes(key)}
              onChange={(event) => {
                const next = event.currentTarget.checked ? [...chosen, key] : chosen.filter((other) => other !== key);
                set("services", next.length > 0 ? next : null);
              }}
            />
          ))}
        </fieldset>
      )}
      <fieldset className="grid gap-4 rounded-lg border border-line p-4 sm:grid-cols-2">
        <legend className="px-1 font-medium text-sm">{t("kpi.label")}</legend>
        <p className="text-ink-subtle text-sm sm:col-span-2">{t("kpi.hint")}</p>
        <SelectField
          name="kpi-key"
          label={t("kpi.key")}
          error={errorOf("kpi.key") ?? errorOf("kpi")}
          className="sm:col-span-2"
          value={textIn(kpi, "key")}
          options={[{ value: "", label: t("kpi.none") }, ...kpis]}
          onChange={(event) =>
            event.currentTarget.value ? setKpi("key", event.currentTarget.value) : set("kpi", null)
          }
        />
        {textIn(kpi, "key") !== "" && (
          <>
            {(["baselineFrom", "baselineTo"] as const).map((key) => (
              <InputField
                key={key}
                name={`kpi-${key}`}
                type="month"
                label={t(`kpi.${key}`)}
                error={errorOf(`kpi.${key}`)}
                value={textIn(kpi, key)}
                onChange={(event) => setKpi(key, event.currentTarget.value)}
              />
            ))}
            <TypedField
              name="kpi-target"
              label={t("kpi.target")}
              key={`target-${unit}`}
              hint={t(`kpi.targetHint.${unit}`)}
              error={errorOf("kpi.target")}
              inputMode="decimal"
              value={typeof kpi.target === "number" ? kpi.target : null}
              read={(typed) => targetFrom(numberOf(typed), unit)}
              write={(target) => targetAs(target, unit)}
              onChange={(value) => setKpi("target", value)}
            />
            {(["reviewFrom", "reviewTo"] as const).map((key) => (
              <InputField
                key={key}
                name={`kpi-${key}`}
                type="month"
                label={t(`kpi.${key}`)}
                optionalLabel={common("optional")}
                error={errorOf(`kpi.${key}`)}
                value={textIn(kpi, key)}
                onChange={(event) => setKpi(key, event.currentTarget.value || null)}
              />
            ))}
            <p className="text-ink-subtle text-sm sm:col-span-2">{t("kpi.reviewHint")}</p>
            <InputField
              name="kpi-reviewDate"
              type="date"
              label={t("kpi.reviewDate")}
              error={errorOf("kpi.reviewDate")}
              value={textIn(kpi, "reviewDate")}
              onChange={(event) => setKpi("reviewDate", event.currentTarget.value)}
            />
          </>
        )}
      </fieldset>
    </>
  );
}
