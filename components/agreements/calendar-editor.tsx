"use client";

import { useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { InputField } from "@/components/ui/input";
import { TextareaField } from "@/components/ui/textarea";
import { saveCalendarAction } from "@/lib/cases/levels/actions";
import { routes } from "@/lib/routes";
import { closedDayNames, halfDayNames } from "@/lib/time/calendar";
import { PreviewedFormEnd } from "./previewed-form-end";
import { type PreviewAnswer, usePreviewedForm } from "./use-previewed-form";

interface CalendarEditorProps {
  /** The customer's slug. */
  org: string;
  /** `new` for a calendar that is not there yet. */
  calendar: string;
  base: number;
  values: Readonly<Record<string, string>>;
  year: number;
  preview: (form: FormData) => Promise<PreviewAnswer>;
}

const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** A new version of a calendar. It can be saved once its year has been seen. */
export function CalendarEditor({ org, calendar, base, values, year, preview }: CalendarEditorProps) {
  const t = useTranslations("agreements.calendar");
  const holiday = useTranslations("sla.holiday");
  const form = usePreviewedForm({ preview, save: saveCalendarAction, done: routes.desk.agreement(org) });
  const { errorOf } = form;
  const field = (name: string) => ({ name, defaultValue: values[name], error: errorOf(name), autoComplete: "off" });
  return (
    <form {...form.props} className="grid gap-5">
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="calendar" value={calendar} />
      <input type="hidden" name="base" value={base} />
      {calendar !== "new" && <input type="hidden" name="name" value={values.name} />}
      <Card>
        <CardHeader title={t("title")} />
        <CardBody className="grid items-start gap-4 sm:grid-cols-3">
          {calendar === "new" && <InputField {...field("name")} label={t("name")} />}
          <InputField {...field("validFrom")} type="date" label={t("validFrom")} />
          <InputField {...field("zone")} label={t("zone")} />
          <InputField {...field("note")} label={t("note")} />
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t("hours")} note={t("hoursLead")} />
        <CardBody className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">
          {weekdays.map((day) => (
            <InputField key={day} {...field(`d${day}`)} label={t(`weekday.${day}`)} />
          ))}
        </CardBody>
      </Card>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card>
          <CardHeader title={t("closed")} note={t("closedLead")} />
          <CardBody className="grid gap-1 sm:grid-cols-2">
            {closedDayNames.map((name) => (
              <Checkbox
                key={name}
                name={`closed.${name}`}
                label={holiday(name)}
                defaultChecked={values[`closed.${name}`] !== undefined}
              />
            ))}
          </CardBody>
        </Card>
        <Card>
          <CardHeader title={t("half")} note={t("halfLead")} />
          <CardBody className="grid gap-4">
            <div className="grid gap-1 sm:grid-cols-2">
              {halfDayNames.map((name) => (
                <Checkbox
                  key={name}
                  name={`half.${name}`}
                  label={holiday(name)}
                  defaultChecked={values[`half.${name}`] !== undefined}
                />
              ))}
            </div>
            <InputField {...field("until")} label={t("until")} className="max-w-32" />
          </CardBody>
        </Card>
      </div>
      <Card>
        <CardBody className="grid items-start gap-4 sm:grid-cols-2">
          <TextareaField {...field("closedDates")} label={t("closedDates")} hint={t("datesHint")} />
          <TextareaField {...field("openDates")} label={t("openDates")} hint={t("datesHint")} />
          <InputField
            name="year"
            type="number"
            min={2005}
            max={2100}
            defaultValue={year}
            label={t("year")}
            error={errorOf("year")}
            className="max-w-32"
          />
        </CardBody>
      </Card>
      <PreviewedFormEnd form={form} words={{ preview: t("preview"), save: t("save"), hint: t("saveHint") }} />
    </form>
  );
}
