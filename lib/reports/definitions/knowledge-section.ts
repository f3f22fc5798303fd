import type { Measure } from "@/lib/measures/measure";
import type { ReportSection } from "../model/model";
import { asClosed, type ClosedMonth, restatedSince } from "./closed";
import { figureOf } from "./figures";
import type { ReportWords } from "./words";

/** The measures of the section in the order in which they are told. */
export const knowledgeMeasures = [
  "knowledge.reads",
  "knowledge.searches",
  "knowledge.answered",
  "knowledge.deflection",
] as const;

/** What the customer's people read and searched for, and what was solved without a case. */
export function knowledgeSection(
  measures: readonly Measure[],
  closed: ClosedMonth | null,
  words: ReportWords,
): ReportSection {
  const { packs } = words;
  return {
    id: "knowledge",
    title: packs("section.knowledge"),
    blocks: [
      ...restatedSince(measures, closed, words),
      {
        ...{ kind: "figures", id: "knowledge-figures", title: packs("knowledge.title"), note: packs("knowledge.note") },
        figures: measures.map((measure) => figureOf(asClosed(measure, closed), words)),
      },
    ],
  };
}
