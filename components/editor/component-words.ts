import { componentRules } from "@/lib/knowledge/source/components";

/** Stands within a line of text as well as by itself. */
export const isInline = (name: string) => componentRules.get(name)?.inline === true;

export const holdsText = (name: string) => componentRules.get(name)?.empty !== true;

/** The component that lies inside this one and nowhere else: Step in Steps, Tab in Tabs. */
export function partOf(name: string): string | undefined {
  return [...componentRules].find(([, rule]) => rule.inside === name)?.[0];
}

/** Those that can be put in anywhere, in the order of the table. */
export const offeredComponents: readonly string[] = [...componentRules].flatMap(([name, rule]) =>
  rule.inside ? [] : name,
);
