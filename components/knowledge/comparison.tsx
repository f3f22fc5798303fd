import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { cn } from "@/components/ui/class-names";
import type { CompareBlock, CompareLine, Comparison, Run } from "@/lib/knowledge/writing/compare";

/** Two texts against each other: changed lines with their surroundings, the rest folded. Told by sign and word as by colour. */
export function ComparisonView({ comparison, caption }: { comparison: Comparison; caption: string }) {
  const t = useTranslations("knowledge.compare");
  if (comparison.added + comparison.removed === 0) return <p className="px-5 py-4 text-sm">{t("same")}</p>;
  return (
    <section aria-label={caption} className="font-mono text-[0.8125rem] leading-6">
      {comparison.blocks.map((block) => (
        <Block key={`${block.kind} ${block.lines[0]?.before} ${block.lines[0]?.after}`} block={block} />
      ))}
    </section>
  );
}

function Block({ block: { kind, lines } }: { block: CompareBlock }) {
  const t = useTranslations("knowledge.compare");
  const list = (
    <ol>
      {lines.map((line) => (
        <Line key={`${line.before} ${line.after}`} line={line} />
      ))}
    </ol>
  );
  if (kind === "hunk") return list;
  return (
    <details className="border-line border-y bg-surface-muted first:border-t-0 last:border-b-0">
      <summary className="cursor-pointer px-4 py-1.5 font-sans text-ink-subtle text-sm hover:text-ink">
        {t("folded", { n: lines.length })}
      </summary>
      {list}
    </details>
  );
}

const grounds = { same: "", added: "bg-good-soft", removed: "bg-bad-soft" } as const;
const signs = { same: " ", added: "+", removed: "−" } as const;
const marks = {
  added: "rounded-xs bg-good-solid/25 underline decoration-2 decoration-good-solid underline-offset-2",
  removed: "rounded-xs bg-bad-solid/25 line-through decoration-2 decoration-bad-solid",
  same: "",
} as const;

function Line({ line: { kind, before, after, runs } }: { line: CompareLine }) {
  const t = useTranslations("knowledge.compare");
  const Mark = kind === "removed" ? "del" : "ins";
  const said = { same: t("unchanged"), added: t("added"), removed: t("removed") }[kind];
  return (
    <li
      className={cn(
        "grid grid-cols-[2.75rem_2.75rem_1.25rem_1fr] max-sm:grid-cols-[2.25rem_1.25rem_1fr]",
        grounds[kind],
      )}
    >
      <span aria-hidden className="select-none pe-2 text-end text-ink-subtle tabular-nums max-sm:hidden">
        {before}
      </span>
      <span aria-hidden className="select-none pe-2 text-end text-ink-subtle tabular-nums">
        {after ?? <span className="sm:hidden">{before}</span>}
      </span>
      <span aria-hidden className="select-none text-center font-semibold">
        {signs[kind]}
      </span>
      <span className="min-w-0 whitespace-pre-wrap break-words pe-4">
        {kind !== "same" && <span className="sr-only">{said} </span>}
        {placed(runs).map(({ start, text, isChanged }) => (
          <Fragment key={start}>{isChanged ? <Mark className={marks[kind]}>{text}</Mark> : text}</Fragment>
        ))}
      </span>
    </li>
  );
}

/** The runs of a line, each with the place at which it begins. */
function placed(runs: readonly Run[]): (Run & { start: number })[] {
  let start = 0;
  return runs.map((run) => {
    const begins = start;
    start += run.text.length;
    return { ...run, start: begins };
  });
}
