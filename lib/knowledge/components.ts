/** The components an author may use. Attributes are plain strings; `required` must be there, `inside` names the only parent. */
interface ComponentRule {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly inside?: string;
  readonly values?: Readonly<Record<string, readonly string[]>>;
}

export const calloutKinds = ["info", "tip", "warning", "danger"] as const;
export type CalloutKind = (typeof calloutKinds)[number];

export const articleComponents = {
  Callout: { required: [], optional: ["kind", "title"], values: { kind: calloutKinds } },
  Steps: { required: [], optional: [] },
  Step: { required: ["title"], optional: [], inside: "Steps" },
  Tabs: { required: [], optional: [] },
  Tab: { required: ["label"], optional: [], inside: "Tabs" },
  Keys: { required: [], optional: [] },
  Details: { required: ["summary"], optional: [] },
  ContactServiceDesk: { required: [], optional: ["reason"] },
  RelatedArticles: { required: ["keys"], optional: [] },
} as const satisfies Record<string, ComponentRule>;

export type ArticleComponentName = keyof typeof articleComponents;

export const componentRules: ReadonlyMap<string, ComponentRule> = new Map(Object.entries(articleComponents));
