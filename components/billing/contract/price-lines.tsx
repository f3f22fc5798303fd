"use client";

import { useTranslations } from "next-intl";
import { AddLine, RemoveLine } from "@/components/agreements/line-buttons";
import { LineInput, LineSelect } from "@/components/agreements/line-field";
import { useLines } from "@/components/agreements/use-lines";
import { DataTable, HiddenTh, Td, Th, Tr } from "@/components/ui/data-table";
import type { Option } from "@/components/ui/select";
import type { ErrorOf } from "./contract-form";

interface PriceLinesProps {
  values: Readonly<Record<string, string>>;
  errorOf: ErrorOf;
  services: readonly Option[];
  currency: string;
  lines: number;
}

/** Two fields of an article stand above each other, so that a line fits beside the menu. */
const columns = [
  { width: "min-w-44", fields: [{ field: "service" }, { field: "item" }] },
  { width: "min-w-52", fields: [{ field: "name" }, { field: "unit" }] },
  { width: "min-w-40", fields: [{ field: "price", mode: "decimal" }, { field: "tiers" }] },
  {
    width: "min-w-40",
    fields: [
      { field: "binding", type: "date" },
      { field: "notice", mode: "numeric" },
    ],
  },
] as const;

/** One line per article; the whole list is written anew. */
export function PriceLines({ values, errorOf, services, currency, lines: count }: PriceLinesProps) {
  const t = useTranslations("contracts.column");
  const { lines, add, remove } = useLines(Array.from({ length: count }, (_, line) => line));
  const head = (field: string) => t(field as "item", { currency });
  return (
    <div className="grid min-w-0 gap-3 sm:col-span-2">
      <DataTable caption={t("prices")} hideCaption>
        <thead>
          <tr>
            {columns.map(({ fields }) => (
              <Th key={fields[0].field}>
                {fields.map(({ field }) => (
                  <span key={field} className="block">
                    {head(field)}
                  </span>
                ))}
              </Th>
            ))}
            <HiddenTh>{t("remove")}</HiddenTh>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => {
            const nameOf = (field: string) => `p${line}.${field}`;
            const labelOf = (label: string) => t("ofLine", { label, n: index + 1 });
            const field = (name: string) => ({ name: nameOf(name), error: errorOf(nameOf(name)) });
            return (
              <Tr key={line}>
                {columns.map(({ width, fields }) => (
                  <Td key={fields[0].field} className={width}>
                    <div className="grid gap-1.5">
                      {fields.map(({ field: name, ...kind }) =>
                        name === "service" ? (
                          <LineSelect
                            key={name}
                            {...field(name)}
                            aria-label={labelOf(head(name))}
                            defaultValue={values[nameOf(name)] ?? services[0]?.value}
                            options={services}
                          />
                        ) : (
                          <LineInput
                            key={name}
                            {...field(name)}
                            aria-label={labelOf(head(name))}
                            type={"type" in kind ? kind.type : "text"}
                            inputMode={"mode" in kind ? kind.mode : undefined}
                            defaultValue={values[nameOf(name)] ?? ""}
                          />
                        ),
                      )}
                    </div>
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
