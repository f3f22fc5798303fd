import * as z from "zod";
import {
  amount,
  audienceToken,
  caseReference,
  day,
  kpiKey,
  moment,
  month,
  picture,
  quarter,
  slug,
  text,
  words,
} from "./field-values";

// Zod writes code for its parsers where it may. A browser under the portal's policy may not, and reports the attempt.
if ("document" in globalThis) z.config({ jitless: true });

export const langs = ["sv", "en"] as const;
export const langSchema = z.enum(langs);
export type Lang = z.infer<typeof langSchema>;

/** How a source is compiled: with our components, or as plain Markdown (imported pages). */
export const documentFormats = ["mdx", "md"] as const;
export type DocumentFormat = (typeof documentFormats)[number];

export const documentKinds = ["article", "guide", "proposal", "handbook", "policy", "incident_report"] as const;
export const documentKindSchema = z.enum(documentKinds);
export type DocumentKind = (typeof documentKinds)[number];

export const efforts = ["S", "M", "L", "XL"] as const;

const commonFields = {
  title: z.string().trim().min(3).max(120),
  description: z.string().trim().max(300).default(""),
  slug: slug.optional(),
  tags: words.default([]),
  keywords: words.default([]),
  image: picture.optional(),
  unlisted: z.boolean().default(false),
  sidebar_label: text(60).optional(),
  sidebar_position: z.number().int().min(0).max(10_000).default(1000),
  icon: slug.optional(),
  last_update: z.strictObject({ date: day, author: text(120).optional() }).optional(),
  kind: documentKindSchema.default("article"),
  section: slug.optional(),
  lang: langSchema.optional(),
  translationOf: slug.optional(),
  audience: z.array(audienceToken).min(1).max(20).default(["public"]),
  owner: text(120).optional(),
  reviewBy: day.optional(),
  product: words.default([]),
  customer: slug.optional(),
};

const costFields = z.strictObject({
  oneOff: amount.default(0),
  monthly: amount.default(0),
  currency: z.literal("SEK").default("SEK"),
});

const kpiFields = z
  .strictObject({
    key: kpiKey,
    baselineFrom: month,
    baselineTo: month,
    target: z.number(),
    // The months in which the figure shows whether it helped; without them as many as the baseline, before the review.
    reviewFrom: month.optional(),
    reviewTo: month.optional(),
    reviewDate: day,
  })
  .refine((kpi) => kpi.baselineFrom <= kpi.baselineTo, { path: ["baselineTo"], message: "front_matter_order" })
  .refine(({ reviewFrom, reviewTo }) => (reviewFrom === undefined) === (reviewTo === undefined), {
    path: ["reviewTo"],
    message: "front_matter_both",
  })
  .refine(({ reviewFrom, reviewTo }) => !reviewFrom || !reviewTo || reviewFrom <= reviewTo, {
    path: ["reviewTo"],
    message: "front_matter_order",
  })
  .refine(({ baselineTo, reviewFrom }) => !reviewFrom || baselineTo < reviewFrom, {
    path: ["reviewFrom"],
    message: "front_matter_review_before",
  })
  .refine(({ reviewTo, reviewDate }) => !reviewTo || reviewTo < reviewDate.slice(0, 7), {
    path: ["reviewDate"],
    message: "front_matter_review_early",
  });

const proposalFields = {
  problem: text(1000).optional(),
  proposal: text(1000).optional(),
  alternatives: z.array(text(1000)).max(12).optional(),
  benefit: text(1000).optional(),
  risk: text(1000).optional(),
  effort: z.enum(efforts).optional(),
  cost: costFields.optional(),
  services: z.array(slug).max(40).optional(),
  targetQuarter: quarter.optional(),
  kpi: kpiFields.optional(),
};

const incidentReportFields = {
  case: caseReference.optional(),
  occurred: z
    .strictObject({ from: moment, to: moment.optional() })
    .refine(({ from, to }) => to === undefined || from <= to, { path: ["to"], message: "front_matter_order" })
    .optional(),
};

export const commonKeys = Object.keys(commonFields);

/** The keys that belong to one kind alone. */
export const kindKeys: Readonly<Partial<Record<DocumentKind, readonly string[]>>> = {
  proposal: Object.keys(proposalFields),
  incident_report: Object.keys(incidentReportFields),
};

/** The keys without which a document of that kind cannot be published, besides `title`. */
export const requiredKeys: Readonly<Partial<Record<DocumentKind, readonly string[]>>> = {
  proposal: ["customer", "problem", "proposal", "benefit", "effort", "targetQuarter"],
  incident_report: ["case"],
};

/** Every key and its rule, before the rules between keys. */
export const frontMatterShape = { ...commonFields, ...proposalFields, ...incidentReportFields };
export const frontMatterKeys = Object.keys(frontMatterShape);

/** Front matter, closed: a key that is not here is refused. Names follow Docusaurus, Fumadocs and Nextra. */
export const frontMatterSchema = z.strictObject(frontMatterShape).superRefine((read, context) => {
  for (const { key, code, kind } of kindProblems(read.kind, read)) {
    context.addIssue({ code: "custom", path: [key], message: code, params: { kind } });
  }
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;

export interface KindProblem {
  readonly key: string;
  readonly code: "front_matter_needed" | "front_matter_wrong_kind";
  /** The kind that needs the key, or the one it belongs to. */
  readonly kind: DocumentKind;
}

/** Keys that another kind owns, and keys that this kind needs and lacks. */
export function kindProblems(kind: DocumentKind, given: Readonly<Record<string, unknown>>): KindProblem[] {
  const foreign = Object.entries(kindKeys).flatMap(([owner, keys]) =>
    owner === kind
      ? []
      : keys
          .filter((key) => given[key] !== undefined)
          .map((key) => ({ key, code: "front_matter_wrong_kind" as const, kind: owner as DocumentKind })),
  );
  const lacking = (requiredKeys[kind] ?? [])
    .filter((key) => given[key] === undefined)
    .map((key) => ({ key, code: "front_matter_needed" as const, kind }));
  return [...foreign, ...lacking];
}

type Needed<T, K extends keyof T> = T & { readonly [P in K]-?: NonNullable<T[P]> };
type Of<Fields extends z.ZodRawShape> = z.infer<z.ZodObject<Fields>>;

/** What a proposal says of itself. Costs in kronor excluding VAT. */
export type ProposalFields = Needed<
  Of<typeof proposalFields>,
  "problem" | "proposal" | "benefit" | "effort" | "targetQuarter" | "alternatives" | "services"
> & { readonly customer: string };

/** What an incident report says of itself. `occurred` is a local date, or date and time, of the customer. */
export type IncidentReportFields = Needed<Of<typeof incidentReportFields>, "case">;

export interface KindFields {
  readonly proposal: ProposalFields;
  readonly incident_report: IncidentReportFields;
}

/** The proposal's own fields, or null for any other kind. */
export function proposalFieldsOf(frontMatter: FrontMatter): ProposalFields | null {
  const { customer, problem, proposal, benefit, effort, targetQuarter, risk, cost, kpi } = frontMatter;
  if (frontMatter.kind !== "proposal") return null;
  if (!customer || !problem || !proposal || !benefit || !effort || !targetQuarter) return null;
  const { alternatives = [], services = [] } = frontMatter;
  return { customer, problem, proposal, alternatives, benefit, risk, effort, cost, services, targetQuarter, kpi };
}

/** The incident report's own fields, or null for any other kind. */
export function incidentReportFieldsOf(frontMatter: FrontMatter): IncidentReportFields | null {
  if (frontMatter.kind !== "incident_report" || !frontMatter.case) return null;
  return { case: frontMatter.case, occurred: frontMatter.occurred };
}
