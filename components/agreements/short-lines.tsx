"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { InputField } from "@/components/ui/input";
import { type Option, SelectField } from "@/components/ui/select";

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
  const t = useTranslations("agreements.editor");
  const [lines, setLines] = useState(initial);
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
          <Button
            iconOnly
            variant="quiet"
            aria-label={t("remove", { n: index + 1 })}
            onClick={() => setLines(lines.filter((one) => one !== line))}
          >
            <X aria-hidden className="size-4" />
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => setLines([...lines, Math.max(-1, ...lines) + 1])}>
          <Plus aria-hidden className="size-4" />
          {t("add")}
        </Button>
      </div>
    </div>
  );
}
