import { isAllowedCaptions, isAllowedDownload, isAllowedPicture, isAllowedVideo } from "./address";
import { kpiKeyPattern } from "./field-values";
import { kpiCharts, kpiDivisions, kpiValues } from "./kpi-query";

/** What an attribute's text has to be, where it is more than anything short. */
const attributeKinds = {
  picture: (value: string) => isAllowedPicture(value),
  video: isAllowedVideo,
  captions: isAllowedCaptions,
  file: isAllowedDownload,
  keys: (value: string) => /^[a-z0-9]+(?:-[a-z0-9]+)*(?:[\s,]+[a-z0-9]+(?:-[a-z0-9]+)*)*$/.test(value.trim()),
  kpi: (value: string) => value.length <= 80 && kpiKeyPattern.test(value),
  month: (value: string) => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(value),
  name: (value: string) => /^[a-z][a-z0-9-]{0,39}$/.test(value),
} as const satisfies Record<string, (value: string) => boolean>;

export type AttributeKind = keyof typeof attributeKinds;

/** The components an author may use. Attributes are plain strings; `inside` names the only parent. */
export interface ComponentRule {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly inside?: string;
  /** The only values of an attribute. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
  /** What else than plain text an attribute holds. */
  readonly kinds?: Readonly<Record<string, AttributeKind>>;
  /** Stands within a line of text as well as by itself. */
  readonly inline?: true;
  /** Has nothing between its tags. */
  readonly empty?: true;
}

export const calloutKinds = ["info", "tip", "warning", "danger"] as const;
export type CalloutKind = (typeof calloutKinds)[number];

const period = { kpi: "kpi", from: "month", to: "month" } as const;

export const articleComponents = {
  Callout: { required: [], optional: ["kind", "title"], values: { kind: calloutKinds } },
  Steps: { required: [], optional: [] },
  Step: { required: ["title"], optional: [], inside: "Steps" },
  Tabs: { required: [], optional: ["group"], kinds: { group: "name" } },
  Tab: { required: ["label"], optional: [], inside: "Tabs" },
  Screenshot: {
    required: ["src", "alt"],
    optional: ["caption", "zoom"],
    values: { zoom: ["true"] },
    kinds: { src: "picture" },
    empty: true,
  },
  Video: {
    required: ["src", "title"],
    optional: ["poster", "captions", "caption"],
    kinds: { src: "video", poster: "picture", captions: "captions" },
    empty: true,
  },
  Keys: { required: [], optional: [], inline: true },
  Details: { required: ["summary"], optional: [] },
  DownloadLink: { required: ["src", "label"], optional: [], kinds: { src: "file" }, inline: true, empty: true },
  Figure: { required: ["kpi", "from", "to"], optional: [], kinds: period, empty: true },
  KpiTable: {
    required: ["kpi", "from", "to", "by"],
    optional: [],
    values: { by: kpiDivisions },
    kinds: period,
    empty: true,
  },
  Kpi: {
    required: ["id", "month"],
    optional: ["value", "chart"],
    values: { value: kpiValues, chart: kpiCharts },
    kinds: { id: "kpi", month: "month" },
    empty: true,
  },
  ContactServiceDesk: { required: [], optional: ["reason"], empty: true },
  RelatedArticles: { required: ["keys"], optional: [], kinds: { keys: "keys" }, empty: true },
} as const satisfies Record<string, ComponentRule>;

export type ArticleComponentName = keyof typeof articleComponents;

export const articleComponentNames = Object.keys(articleComponents) as ArticleComponentName[];

export const componentRules: ReadonlyMap<string, ComponentRule> = new Map(Object.entries(articleComponents));

/** The kind of text that an attribute's value fails to be, or null when it is in order. */
export function wrongKind(rule: ComponentRule, attribute: string, value: string): AttributeKind | null {
  const kind = rule.kinds?.[attribute];
  return kind && !attributeKinds[kind](value) ? kind : null;
}
