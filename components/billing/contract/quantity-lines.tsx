"use client";

import { useTranslations } from "next-intl";
import { FieldError } from "@/components/agreements/field-error";
import { AddLine, RemoveLine } from "@/components/agreements/line-buttons";
import { LineInput, LineSelect } from "@/components/agreements/line-field";
import { useLines } from "@/components/agreements/use-lines";
import { DataTable, HiddenTh, Td, Th, Tr } from "@/components/ui/data-table";
import type { Option } from "@/components/ui/select";
import type { ErrorOf } from "./contract-form";

/** An article and a cost centre of which something is agreed. */
export interface AgreedLine {
  /** Service and article, parted by a blank. */
  what: string;
  costCentre: string;
  name: string;
  service: string;
  /** As a field shows it. */
  now: string;
}

interface QuantityLinesProps {
  lines: readonly AgreedLine[];
  items: readonly Option[];
  costCentres: readonly string[];
  values: Readonly<Record<string, string>>;
  errorOf: ErrorOf;
}

/** What is agreed, each with the quantity it is to have, and lines for what is new. */
export function QuantityLines({ lines: agreed, items, costCentres, values, errorOf }: QuantityLinesProps) {
  const t = useTranslations("contracts.column");
  const { lines: added, add, remove } = useLines([]);
  const nameOf = (line: number, field: string) => `q${line}.${field}`;
  const field = (line: number, what: string) => ({ name: nameOf(line, what), error: errorOf(nameOf(line, what)) });
  const quantity = (line: number, label: string, initial: string) => (
    <Td className="min-w-36">
      <LineInput
        {...field(line, "quantity")}
        aria-label={label}
        inputMode="decimal"
        defaultValue={initial}
        className="text-end tabular-nums"
      />
    </Td>
  );
  return (
    <div className="grid min-w-0 gap-3 sm:col-span-2">
      <DataTable caption={t("quantities")} hideCaption>
        <thead>
          <tr>
            <Th>{t("item")}</Th>
            <Th>{t("centre")}</Th>
            <Th numeric>{t("now")}</Th>
            <Th numeric>{t("quantity")}</Th>
            <HiddenTh>{t("remove")}</HiddenTh>
          </tr>
        </thead>
        <tbody>
          {agreed.map(({ what, costCentre, name, service, now }, line) => (
            <Tr key={`${what}|${costCentre}`}>
              <Th scope="row">
                {name}
                <span className="block font-normal text-ink-subtle text-xs">{service}</span>
                <input type="hidden" name={nameOf(line, "what")} value={what} />
                <input type="hidden" name={nameOf(line, "centre")} value={costCentre} />
                <FieldError>{errorOf(nameOf(line, "what"))}</FieldError>
              </Th>
              <Td>{costCentre || t("noCentre")}</Td>
              <Td numeric>{now}</Td>
              {quantity(
                line,
                t("quantityOf", { item: name, centre: costCentre }),
                values[nameOf(line, "quantity")] ?? now,
              )}
              <Td />
            </Tr>
          ))}
          {added.map((own, index) => {
            const line = agreed.length + own;
            const n = index + 1;
            return (
              <Tr key={line}>
                <Td className="min-w-56">
                  <LineSelect {...field(line, "what")} aria-label={t("newItem", { n })} options={items} />
                </Td>
                <Td className="min-w-44">
                  <LineInput {...field(line, "centre")} aria-label={t("newCentre", { n })} list="agreed-centres" />
                </Td>
                <Td numeric>0</Td>
                {quantity(line, t("newQuantity", { n }), "")}
                <Td className="w-12">
                  <RemoveLine n={n} onClick={() => remove(own)} />
                </Td>
              </Tr>
            );
          })}
        </tbody>
      </DataTable>
      <datalist id="agreed-centres">
        {costCentres.map((centre) => (
          <option key={centre} value={centre} />
        ))}
      </datalist>
      <AddLine onClick={add} />
    </div>
  );
}
