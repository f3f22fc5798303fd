import { tableOfFigures } from "@/lib/reports/model/figure-table";
import type { ReportModel } from "@/lib/reports/model/model";
import { PackTable } from "./pack-table";

interface PackBodyProps {
  model: ReportModel;
  heads: Parameters<typeof tableOfFigures>[1];
}

/** The report as a page, in its own language: the same blocks in the same order as on paper. */
export function PackBody({ model, heads }: PackBodyProps) {
  return (
    <div lang={model.lang} className="grid grid-cols-1 gap-10">
      {model.sections.map(({ id, title, blocks }) => (
        <section key={id} aria-labelledby={`section-title-${id}`} className="grid grid-cols-1 gap-4">
          <h2 id={`section-title-${id}`} className="font-semibold text-xl">
            {title}
          </h2>
          {blocks.map((block, index) => {
            if (block.kind === "text") {
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a finished report never move
                <div key={index} className="grid max-w-prose gap-2">
                  {block.paragraphs.map((paragraph, place) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a finished report never move
                    <p key={place} className="whitespace-pre-line">
                      {paragraph}
                    </p>
                  ))}
                </div>
              );
            }
            const table = block.kind === "figures" ? tableOfFigures(block, heads) : block;
            return <PackTable key={block.id} table={table} lang={model.lang} />;
          })}
        </section>
      ))}
    </div>
  );
}
