import * as z from "zod";
import {
  type FrontMatter,
  frontMatterShape,
  type IncidentReportFields,
  incidentReportFieldsOf,
  type ProposalFields,
  proposalFieldsOf,
} from "./schema";

const stored = z.looseObject(frontMatterShape).partial();
const figures = z.object({ figures: z.array(z.string()).default([]) });

/** What a published text keeps of its kind's own front matter, and the live figures it draws. */
export function metaOf(frontMatter: FrontMatter, figureKeys: readonly string[]): object {
  const fields = proposalFieldsOf(frontMatter) ?? incidentReportFieldsOf(frontMatter) ?? {};
  return figureKeys.length > 0 ? { ...fields, figures: figureKeys } : fields;
}

/** The live figures a text draws, by the keys of `kpiQueryKey`. */
export function figuresIn(meta: unknown): readonly string[] {
  const read = figures.safeParse(meta);
  return read.success ? read.data.figures : [];
}

/** The proposal's fields as they were stored, or null when they are not a proposal's. */
export function proposalIn(meta: unknown): ProposalFields | null {
  const read = stored.safeParse(meta);
  return read.success ? proposalFieldsOf({ ...read.data, kind: "proposal" } as FrontMatter) : null;
}

const effect = z.looseObject({
  benefit: frontMatterShape.benefit.catch(undefined),
  kpi: frontMatterShape.kpi.catch(undefined),
});

/** What a proposal says it will lead to, of a draft too that is not yet whole. */
export function statedEffectIn(meta: unknown): StatedEffect {
  const read = effect.safeParse(meta);
  return { benefit: read.data?.benefit ?? null, kpi: read.data?.kpi ?? null };
}

export interface StatedEffect {
  readonly benefit: string | null;
  readonly kpi: NonNullable<ProposalFields["kpi"]> | null;
}

/** The incident report's fields as they were stored, or null when they are not a report's. */
export function incidentIn(meta: unknown): IncidentReportFields | null {
  const read = stored.safeParse(meta);
  return read.success ? incidentReportFieldsOf({ ...read.data, kind: "incident_report" } as FrontMatter) : null;
}
