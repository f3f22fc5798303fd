import type { SectionId } from "../definitions/kinds";
import type { ReportSection } from "../model/model";

/** What of itself a section tells in a report that somebody has put together. */
export interface PartShows {
  words: boolean;
  figures: boolean;
  tables: boolean;
}

export interface ReportPart extends PartShows {
  section: SectionId;
  /** What its writer says first; empty says nothing. */
  body: string;
}

export interface ReportDefinition {
  id: string;
  name: string;
  /** In the order in which they are told: those that the reader may see. */
  parts: readonly ReportPart[];
}

/** What each section has to tell: without both there is nothing to choose between. */
export const sectionTells: Record<SectionId, { figures: boolean; tables: boolean }> = {
  operative: { figures: false, tables: true },
  tactical: { figures: false, tables: true },
  strategic: { figures: false, tables: true },
  levels: { figures: true, tables: true },
  availability: { figures: false, tables: true },
  cases: { figures: true, tables: true },
  followUp: { figures: false, tables: true },
  satisfaction: { figures: true, tables: true },
  knowledge: { figures: true, tables: false },
  billing: { figures: true, tables: true },
};

/** What is shown of a section: words as chosen, and where it has only figures or only tables, always these. */
export function shownOf(section: SectionId, { words, figures, tables }: PartShows): PartShows {
  const tells = sectionTells[section];
  return tells.figures && tells.tables ? { words, figures, tables } : { words, ...tells };
}

/** A section as its part wants it: the writer's text first, then what is chosen of the rest. */
export function composed(section: ReportSection, part: ReportPart): ReportSection {
  const shows = shownOf(part.section, part);
  const wanted = { text: shows.words, figures: shows.figures, table: shows.tables };
  const paragraphs = part.body.split(/\n\s*\n/).filter((text) => text.trim() !== "");
  const own = paragraphs.length > 0 ? [{ kind: "text" as const, paragraphs }] : [];
  return { ...section, blocks: [...own, ...section.blocks.filter(({ kind }) => wanted[kind])] };
}

export const partChanges = ["add", "up", "down", "remove"] as const;
export type PartChange = (typeof partChanges)[number];

/**
 * The sections after one change to the order of those that the writer sees; what is hidden from them keeps its place, which
 * is why only these are numbered anew.
 */
export function arranged(
  sections: readonly SectionId[],
  section: SectionId,
  change: Exclude<PartChange, "remove">,
): SectionId[] {
  if (change === "add") return sections.includes(section) ? [...sections] : [...sections, section];
  const from = sections.indexOf(section);
  const to = change === "up" ? from - 1 : from + 1;
  const [own, other] = [sections[from], sections[to]];
  if (!own || !other) return [...sections];
  return sections.map((id, index) => (index === from ? other : index === to ? own : id));
}
