"use client";

import { InputField } from "@/components/ui/input";
import { type Option, SelectField } from "@/components/ui/select";
import { AddLine, RemoveLine } from "./line-buttons";
import { useLines } from "./use-lines";

export interface ShortField {
  name: string;
  label: string;
  options?: readonly Option[];
  /** What a new line begins with. */
  fallback?: string;
}

interface ShortLinesProps {
  /** The letter that the names of its fields begin with. */
  letter: string;
  fields: readonly ShortField[];
  initial: readonly number[];
  values: Readonly<Record<string, string>>;
  errorOf: (field: string) => string | undefined;
}

/** A few lines of a few fields, such as the steps of a ladder: some are added, some taken away. */
export function ShortLines({ letter, fields, initial, values, errorOf }: ShortLinesProps) {
  const { lines, add, remove } = useLines(initial);
  return (
    <div className="grid gap-3">
      {lines.map((line, index) => (
        <div key={line} className="flex flex-wrap items-end gap-3">
          {fields.map(({ name, label, options, fallback = "" }) => {
            const field = `${letter}${line}.${name}`;
            const shared = { name: field, label, defaultValue: values[field] ?? fallback, error: errorOf(field) };
            return options ? (
              <SelectField key={field} {...shared} options={options} className="min-w-48" />
            ) : (
              <InputField key={field} {...shared} inputMode="decimal" autoComplete="off" className="w-44" />
            );
          })}
          <RemoveLine n={index + 1} onClick={() => remove(line)} />
        </div>
      ))}
      <AddLine onClick={add} />
    </div>
  );
}
