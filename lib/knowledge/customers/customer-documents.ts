import type { IncidentReportFields, Lang, ProposalFields } from "@/lib/knowledge/source/schema";

/** The kinds that belong to a customer's pages instead of the help centre. */
export const customerDocumentKinds = ["handbook", "policy", "incident_report"] as const;
export type CustomerDocumentKind = (typeof customerDocumentKinds)[number];

/** A customer's document as it stands in a list, in the reader's language where there is one. */
export interface CustomerDocumentCard {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly title: string;
  readonly description: string;
  /** The language of the text, which may be another than the reader's. */
  readonly lang: Lang;
  /** Null for a template, which belongs to no customer. */
  readonly orgId: string | null;
  readonly owner: string | null;
  /** A local date, or null. */
  readonly reviewBy: string | null;
  readonly publishedAt: Date;
}

export interface ProposalCard extends CustomerDocumentCard {
  readonly fields: ProposalFields;
  /** Questions and comments that have not been taken back. */
  readonly comments: number;
}

export interface CustomerDocument extends CustomerDocumentCard {
  readonly version: number;
  readonly code: string;
  readonly codeHash: string;
  readonly outline: readonly { anchor: string; heading: string; depth: number }[];
  readonly links: readonly string[];
  readonly minutes: number;
  readonly reviewedAt: Date | null;
  readonly reviewedBy: string | null;
  readonly proposal: ProposalFields | null;
  readonly incident: IncidentReportFields | null;
  /** Keys of the live figures it draws. */
  readonly figures: readonly string[];
  /** The languages it is published in. */
  readonly langs: readonly Lang[];
}

/** Of the texts of one document, the one in the wanted language, or the only other. */
export function inLanguage<Text extends { lang: string }>(texts: readonly Text[], wanted: Lang): Text | undefined {
  return texts.find(({ lang }) => lang === wanted) ?? texts[0];
}

/** Sum of a list's costs in öre, for a list that says what everything would cost together. */
export function totalCost(proposals: readonly ProposalCard[]): { oneOff: number; monthly: number } {
  return {
    oneOff: proposals.reduce((sum, { fields }) => sum + Math.round((fields.cost?.oneOff ?? 0) * 100), 0),
    monthly: proposals.reduce((sum, { fields }) => sum + Math.round((fields.cost?.monthly ?? 0) * 100), 0),
  };
}
