/** Why a document was refused. Each code has a sentence in `messages/<lang>/fence.json` that says what to write instead. */
export const refusalCodes = [
  "too_large",
  "too_many_lines",
  "too_dense",
  "too_deep",
  "too_many_nodes",
  "hidden_character",
  "front_matter_missing",
  "front_matter_language",
  "front_matter_unclosed",
  "front_matter_yaml",
  "front_matter_alias",
  "front_matter_unknown",
  "front_matter_unknown_suggest",
  "front_matter_draft",
  "front_matter_fields",
  "front_matter_empty",
  "front_matter_text",
  "front_matter_list",
  "front_matter_number",
  "front_matter_flag",
  "front_matter_group",
  "front_matter_choice",
  "front_matter_short",
  "front_matter_long",
  "front_matter_many",
  "front_matter_low",
  "front_matter_high",
  "front_matter_slug",
  "front_matter_date",
  "front_matter_month",
  "front_matter_quarter",
  "front_matter_moment",
  "front_matter_order",
  "front_matter_both",
  "front_matter_review_before",
  "front_matter_review_early",
  "front_matter_amount",
  "front_matter_picture",
  "front_matter_audience",
  "front_matter_role",
  "front_matter_kpi_key",
  "front_matter_case",
  "front_matter_needed",
  "front_matter_wrong_kind",
  "syntax",
  "import_export",
  "expression",
  "attribute_expression",
  "spread",
  "raw_html",
  "fragment",
  "unknown_component",
  "unknown_component_suggest",
  "unknown_attribute",
  "missing_attribute",
  "attribute_value",
  "attribute_picture",
  "attribute_video",
  "attribute_captions",
  "attribute_file",
  "attribute_keys",
  "attribute_kpi",
  "attribute_month",
  "attribute_name",
  "attribute_period",
  "component_content",
  "component_children",
  "component_inline",
  "misplaced_component",
  "url_scheme",
  "image_address",
  "unsupported",
  "publish_kind",
  "publish_customer",
  "publish_audience_customer",
  "publish_audience_outside",
  "publish_section_needed",
  "publish_section_unknown",
  "publish_language",
  "publish_address_taken",
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

const codes: ReadonlySet<string> = new Set(refusalCodes);
export const isRefusalCode = (value: string): value is RefusalCode => codes.has(value);

/** One refusal. `line` and `column` count from 1 in the file as the author sees it. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly line: number;
  readonly column: number;
  readonly values: Readonly<Record<string, string>>;
}

export function refusal(
  code: RefusalCode,
  at: { line: number; column: number } | undefined,
  values: Record<string, string> = {},
): Refusal {
  return { code, line: at?.line ?? 1, column: at?.column ?? 1, values };
}

/** Line and column, both from 1, of an offset in a text. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf("\n");
  return { line: before.split("\n").length, column: offset - lastBreak };
}

/** Whether it is about the head of the text: then the body can be judged, and drawn, without it. */
export function isOfFrontMatter({ code }: Refusal): boolean {
  return code.startsWith("front_matter_");
}
