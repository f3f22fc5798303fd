import { useLocale, useTranslations } from "next-intl";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { formatNumber } from "@/lib/format";
import { toldText } from "@/lib/measures/told/as-shown";
import { type Level, levelOf, type ToldCell, type ToldChart, type ToldColumn } from "@/lib/measures/told/told-chart";

/** A name of fewer letters, such as a month's, stands on one line. */
const shortest = 18;

/** The figures of a chart; each leads to its rows. */
export function ToldTable({ told, caption }: { told: ToldChart; caption: string }) {
  const t = useTranslations("overview.frame");
  const hasOpen = told.rows.some(({ isOpen }) => isOpen);
  return (
    <>
      <DataTable caption={caption} hideCaption className="[&_td]:px-3 [&_th]:px-3">
        <thead>
          <tr>
            <Th>{told.axis}</Th>
            {told.columns.map(({ key, title, drawn }) => (
              <Th key={key} numeric className={drawn === "before" ? "font-normal" : undefined}>
                {title}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {told.rows.map((row) => (
            <Tr key={row.key}>
              <Th scope="row" className={row.label.length < shortest ? "whitespace-nowrap" : undefined}>
                {row.label}
                {row.isOpen && " *"}
              </Th>
              {told.columns.map((column, index) => (
                <Td key={column.key} numeric>
                  <Cell
                    cell={row.cells[index]}
                    column={column}
                    currency={told.currency}
                    level={levelOf(told, row, column)}
                  />
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </DataTable>
      {hasOpen && <p className="text-ink-subtle text-xs">{t("goesOn")}</p>}
    </>
  );
}

interface CellProps {
  cell: ToldCell | undefined;
  column: ToldColumn;
  currency: string | undefined;
  level: Level;
}

function Cell({ cell, column, currency, level }: CellProps) {
  const t = useTranslations("measures");
  const lang = useLocale();
  if (!cell || cell.value === null) return <span className="text-ink-subtle">{cell?.absent ?? t("noData")}</span>;
  const text = toldText(cell.value, column.unit, lang, { currency, level });
  return (
    <>
      {cell.href ? <TextLink href={cell.href}>{text}</TextLink> : text}
      {cell.n !== null && <span className="ms-1 text-ink-subtle text-xs">({formatNumber(cell.n, lang)})</span>}
    </>
  );
}
