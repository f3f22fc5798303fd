"use client";

import { useTranslations } from "next-intl";
import { DataTable, HiddenTh, Td, Th, Tr } from "@/components/ui/data-table";
import { Select } from "@/components/ui/select";
import type { ClockName } from "@/lib/sla/events";
import { FieldError } from "./field-error";
import { AddLine, RemoveLine } from "./line-buttons";
import { type CalendarChoice, TargetInput } from "./target-input";
import { useLines } from "./use-lines";

export interface TermsChoices {
  services: readonly { key: string; name: string }[];
  calendars: readonly CalendarChoice[];
}

interface TargetLinesProps extends TermsChoices {
  initial: readonly number[];
  values: Readonly<Record<string, string>>;
  errorOf: (field: string) => string | undefined;
}

const clocks: readonly ClockName[] = ["response", "resolution"];
const priorities = ["1", "2", "3", "4", "5"].map((value) => ({ value, label: value }));

/** One line per service and priority: how long to the response and to the resolution, each by a calendar. */
export function TargetLines({ initial, values, services, calendars, errorOf }: TargetLinesProps) {
  const t = useTranslations("agreements.editor");
  const terms = useTranslations("agreements.terms");
  const { lines, add, remove } = useLines(initial);
  const serviceOptions = [
    { value: "*", label: terms("every") },
    ...services.map(({ key, name }) => ({ value: key, label: name })),
  ];
  return (
    <div className="grid gap-3">
      <DataTable caption={t("targets")} hideCaption>
        <thead>
          <tr>
            <Th>{t("service")}</Th>
            <Th>{t("priority")}</Th>
            <Th>{t("response")}</Th>
            <Th>{t("resolution")}</Th>
            <HiddenTh>{t("remove", { n: "" })}</HiddenTh>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => {
            const n = index + 1;
            const name = (field: string) => `t${line}.${field}`;
            return (
              <Tr key={line}>
                <Td className="min-w-72">
                  <Select
                    name={name("service")}
                    aria-label={`${t("service")}, ${t("line", { n })}`}
                    aria-invalid={errorOf(name("service")) ? true : undefined}
                    defaultValue={values[name("service")] ?? "*"}
                    options={serviceOptions}
                  />
                  <FieldError>{errorOf(name("service"))}</FieldError>
                </Td>
                <Td className="min-w-28">
                  <Select
                    name={name("priority")}
                    aria-label={`${t("priority")}, ${t("line", { n })}`}
                    defaultValue={values[name("priority")] ?? "3"}
                    options={priorities}
                  />
                  <FieldError>{errorOf(name("priority"))}</FieldError>
                </Td>
                {clocks.map((clock) => (
                  <Td key={clock} className="min-w-60">
                    <TargetInput
                      name={name(clock)}
                      label={`${t(clock)}, ${t("line", { n })}`}
                      calendarLabel={`${t("calendarFor", { clock: t(clock).toLowerCase() })}, ${t("line", { n })}`}
                      initial={values[name(clock)] ?? ""}
                      initialCalendar={values[name(`${clock}Calendar`)] ?? calendars[0]?.key ?? ""}
                      calendars={calendars}
                      error={errorOf(name(clock))}
                    />
                  </Td>
                ))}
                <Td className="w-12">
                  <RemoveLine n={index + 1} onClick={() => remove(line)} />
                </Td>
              </Tr>
            );
          })}
        </tbody>
      </DataTable>
      <AddLine onClick={add} />
    </div>
  );
}
