/**
 * What users write. A `fault` is one person's trouble, an `outage` stops many, a `request` is an order.
 * Words in braces are filled in by `slots.ts`.
 */
export type TemplateRow = readonly [
  sort: "fault" | "outage" | "request",
  category: string,
  title: string,
  description: string,
];

export interface ServiceTemplates {
  cases: readonly TemplateRow[];
  /** How cases of each category end, as the agent tells it. */
  fixes: Readonly<Record<string, readonly string[]>>;
  /** The outside firm that is sometimes waited for. */
  thirdParty: string;
}
