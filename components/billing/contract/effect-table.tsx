import { useTranslations } from "next-intl";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import { Amount } from "../amount";

interface EffectRow {
  key: string;
  name: string;
  note: string | null;
  before: bigint;
  after: bigint;
}

interface EffectTableProps {
  caption: string;
  head: string;
  currency: string;
  rows: readonly EffectRow[];
}

/** Amounts before and after a change, with the difference and the sum. */
export function EffectTable({ caption, head, currency, rows }: EffectTableProps) {
  const t = useTranslations("contracts.effect");
  const sum = (of: "before" | "after") => rows.reduce((all, row) => all + row[of], 0n);
  const cells = (before: bigint, after: bigint) => (
    <>
      <Td numeric>
        <Amount amount={before} currency={currency} />
      </Td>
      <Td numeric>
        <Amount amount={after} currency={currency} />
      </Td>
      <Td numeric className="font-medium">
        <Amount amount={after - before} currency={currency} signed />
      </Td>
    </>
  );
  return (
    <CardTable caption={caption}>
      <thead>
        <tr>
          <Th>{head}</Th>
          <Th numeric>{t("before")}</Th>
          <Th numeric>{t("after")}</Th>
          <Th numeric>{t("difference")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, note, before, after }) => (
          <Tr key={key}>
            <Th scope="row">
              {name}
              {note && <span className="block font-normal text-ink-subtle text-xs">{note}</span>}
            </Th>
            {cells(before, after)}
          </Tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <Th scope="row">{t("total")}</Th>
          {cells(sum("before"), sum("after"))}
        </tr>
      </tfoot>
    </CardTable>
  );
}
