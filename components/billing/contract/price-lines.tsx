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

const columns = [
  { field: "item", width: "min-w-36" },
  { field: "name", width: "min-w-52" },
  { field: "unit", width: "min-w-28" },
  { field: "price", width: "min-w-32", mode: "decimal" },
  { field: "tiers", width: "min-w-44" },
  { field: "binding", width: "min-w-44", type: "date" },
  { field: "notice", width: "min-w-24", mode: "numeric" },
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
            <Th>{t("service")}</Th>
            {columns.map(({ field }) => (
              <Th key={field}>{head(field)}</Th>
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
                <Td className="min-w-56">
                  <LineSelect
                    {...field("service")}
                    aria-label={labelOf(t("service"))}
                    defaultValue={values[nameOf("service")] ?? services[0]?.value}
                    options={services}
                  />
                </Td>
                {columns.map(({ field: name, width, ...kind }) => (
                  <Td key={name} className={width}>
                    <LineInput
                      {...field(name)}
                      aria-label={labelOf(head(name))}
                      type={"type" in kind ? kind.type : "text"}
                      inputMode={"mode" in kind ? kind.mode : undefined}
                      defaultValue={values[nameOf(name)] ?? ""}
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
