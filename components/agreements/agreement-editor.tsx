"use client";

import { useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { InputField } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { type Option, SelectField } from "@/components/ui/select";
import { saveAgreementAction } from "@/lib/cases/levels/actions";
import { routes } from "@/lib/routes";
import { clockNames, linesOf, waitReasons } from "@/lib/sla/agreement-form";
import { PreviewedFormEnd } from "./previewed-form-end";
import { ShortLines } from "./short-lines";
import { TargetLines, type TermsChoices } from "./target-lines";
import { type PreviewAnswer, usePreviewedForm } from "./use-previewed-form";

interface AgreementEditorProps extends TermsChoices {
  /** The customer's slug. */
  org: string;
  base: number;
  values: Readonly<Record<string, string>>;
  hasOwnChoices: boolean;
  roles: readonly Option[];
  preview: (form: FormData) => Promise<PreviewAnswer>;
}

/** A new version of an agreement. It can be saved once its effect on last quarter has been seen. */
export function AgreementEditor({
  org,
  base,
  values,
  hasOwnChoices,
  services,
  calendars,
  roles,
  preview,
}: AgreementEditorProps) {
  const t = useTranslations("agreements.editor");
  const sla = useTranslations("sla");
  const terms = useTranslations("agreements.terms");
  const form = usePreviewedForm({ preview, save: saveAgreementAction, done: routes.desk.agreement(org) });
  const { errorOf } = form;
  const shared = { values, errorOf };
  const serviceOptions = [
    { value: "*", label: terms("every") },
    ...services.map(({ key, name }) => ({ value: key, label: name })),
  ];
  const calendarOptions = calendars.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <form {...form.props} className="grid gap-5">
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="base" value={base} />
      <Card>
        <CardHeader title={t("about")} />
        <CardBody className="grid items-start gap-4 sm:grid-cols-2">
          <InputField
            type="date"
            name="validFrom"
            label={t("validFrom")}
            hint={t("validFromHint")}
            defaultValue={values.validFrom}
            error={errorOf("validFrom")}
          />
          <InputField
            name="promisedShare"
            label={t("promisedShare")}
            inputMode="decimal"
            defaultValue={values.promisedShare}
            error={errorOf("promisedShare")}
          />
          <InputField
            name="note"
            label={t("note")}
            hint={t("noteHint")}
            defaultValue={values.note}
            error={errorOf("note")}
            className="sm:col-span-2"
          />
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t("targets")} note={t("targetsLead")} />
        <CardBody>
          <TargetLines {...shared} initial={linesOf(values, "t")} services={services} calendars={calendars} />
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t("pauses")} note={t("pausesLead")} />
        <CardBody className="grid gap-5 sm:grid-cols-2">
          {hasOwnChoices && (
            <Notice kind="warn" className="sm:col-span-2">
              {t("ownChoices")}
            </Notice>
          )}
          {clockNames.map((clock) => (
            <fieldset key={clock} className="grid content-start gap-1">
              <legend className="mb-2 font-medium text-sm">{t("pausesFor", { clock: sla(`clock.${clock}`) })}</legend>
              {waitReasons.map((reason) => {
                const name = `pause.${clock}.${reason}`;
                return (
                  <Checkbox
                    key={reason}
                    name={name}
                    label={sla(`waitReason.${reason}`)}
                    defaultChecked={values[name] !== undefined}
                  />
                );
              })}
            </fieldset>
          ))}
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t("afterwards")} note={t("afterwardsLead")} />
        <CardBody className="grid items-start gap-4 sm:grid-cols-3">
          <InputField
            name="reopenDays"
            label={t("reopenDays")}
            hint={t("reopenDaysHint")}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={values.reopenDays}
            error={errorOf("reopenDays")}
          />
          <SelectField
            name="reopen"
            label={t("reopening")}
            defaultValue={values.reopen ?? "continue"}
            options={(["continue", "new_clock"] as const).map((value) => ({ value, label: terms(value) }))}
          />
          <InputField
            name="closeAfterDays"
            label={t("closeAfterDays")}
            hint={t("closeAfterDaysHint")}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={values.closeAfterDays}
            error={errorOf("closeAfterDays")}
          />
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t("credits")} note={t("creditsLead")} />
        <CardBody>
          <ShortLines
            {...shared}
            letter="c"
            initial={linesOf(values, "c")}
            fields={[
              { name: "below", label: t("below") },
              { name: "percent", label: t("percent") },
            ]}
          />
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t("availability")} note={t("availabilityLead")} />
        <CardBody>
          <ShortLines
            {...shared}
            letter="a"
            initial={linesOf(values, "a")}
            fields={[
              { name: "service", label: t("service"), options: serviceOptions, fallback: "*" },
              { name: "calendar", label: t("calendar"), options: calendarOptions, fallback: calendarOptions[0]?.value },
              { name: "share", label: t("share") },
            ]}
          />
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t("warnings")} note={t("warningsLead")} />
        <CardBody>
          <ShortLines
            {...shared}
            letter="w"
            initial={linesOf(values, "w")}
            fields={[
              { name: "percent", label: t("warnAt") },
              { name: "role", label: t("role"), options: roles, fallback: "servicedesk_agent" },
            ]}
          />
        </CardBody>
      </Card>
      <PreviewedFormEnd form={form} words={{ preview: t("preview"), save: t("save"), hint: t("saveHint") }} />
    </form>
  );
}
