"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { durationText, readDuration } from "@/lib/sla/duration-text";
import { FieldError } from "./field-error";

export interface CalendarChoice {
  key: string;
  name: string;
  /** How long a working day is; null where its days differ in length. */
  dayMinutes: number | null;
}

interface TargetInputProps {
  name: string;
  label: string;
  calendarLabel: string;
  initial: string;
  initialCalendar: string;
  calendars: readonly CalendarChoice[];
  error: string | undefined;
}

/** A target as people say it, with the calendar it is counted by; days are told in hours while one writes. */
export function TargetInput(props: TargetInputProps) {
  const { name, label, calendarLabel, initial, initialCalendar, calendars, error } = props;
  const t = useTranslations("agreements.editor");
  const [text, setText] = useState(initial);
  const [calendar, setCalendar] = useState(initialCalendar);
  const dayMinutes = calendars.find(({ key }) => key === calendar)?.dayMinutes ?? null;
  const read = readDuration(text, dayMinutes);
  const meaning =
    "minutes" in read && read.inDays && dayMinutes !== null
      ? t("means", { duration: durationText(read.minutes), length: durationText(dayMinutes) })
      : null;
  const describedBy = [error && `${name}-error`, meaning && `${name}-means`].filter(Boolean).join(" ");
  return (
    <>
      <div className="grid grid-cols-[5.5rem_1fr] gap-2">
        <Input
          name={name}
          aria-label={label}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy || undefined}
          value={text}
          onChange={(event) => setText(event.target.value)}
          autoComplete="off"
        />
        <Select
          name={`${name}Calendar`}
          aria-label={calendarLabel}
          value={calendar}
          onChange={(event) => setCalendar(event.target.value)}
          options={calendars.map(({ key, name: option }) => ({ value: key, label: option }))}
        />
      </div>
      {meaning && (
        <p id={`${name}-means`} className="mt-1 text-ink-subtle text-xs">
          {meaning}
        </p>
      )}
      <FieldError id={`${name}-error`}>{error}</FieldError>
    </>
  );
}
