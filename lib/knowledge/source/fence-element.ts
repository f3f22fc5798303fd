import type { Nodes, Paragraph } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { componentRules, wrongKind } from "./components";
import { nearest } from "./edit-distance";
import { kpiQueryOf } from "./kpi-query";
import { type Refusal, refusal } from "./refusal";

const maxAttributeLength = 500;

/** What is wrong with a component: its name, its place, its attributes or what stands in it. */
export function refuseElement(node: MdxJsxFlowElement | MdxJsxTextElement, parent: string): Refusal | null {
  const at = node.position?.start;
  if (!node.name) return refusal("fragment", at);
  if (/^[a-z]/.test(node.name)) return refusal("raw_html", at);
  const rule = componentRules.get(node.name);
  const known = [...componentRules.keys()];
  if (!rule) {
    const suggestion = nearest(node.name, known);
    return suggestion
      ? refusal("unknown_component_suggest", at, { name: node.name, suggestion })
      : refusal("unknown_component", at, { name: node.name, known: known.join(", ") });
  }
  if (rule.inside && rule.inside !== parent) {
    return refusal("misplaced_component", at, { name: node.name, inside: rule.inside });
  }

  const allowed = [...rule.required, ...rule.optional];
  const given = new Map<string, string>();
  for (const attribute of node.attributes) {
    if (attribute.type !== "mdxJsxAttribute") return refusal("spread", at, { name: node.name });
    if (!allowed.includes(attribute.name)) {
      return refusal("unknown_attribute", at, {
        name: node.name,
        attribute: attribute.name,
        known: allowed.join(", ") || "–",
      });
    }
    if (attribute.value !== null && typeof attribute.value === "object") {
      return refusal("attribute_expression", at, { attribute: attribute.name });
    }
    const values = rule.values?.[attribute.name];
    const tooLong = (attribute.value ?? "").length > maxAttributeLength;
    if (!attribute.value || tooLong || given.has(attribute.name) || (values && !values.includes(attribute.value))) {
      return refusal("attribute_value", at, { attribute: attribute.name, values: values?.join(", ") ?? "–" });
    }
    const wrong = wrongKind(rule, attribute.name, attribute.value);
    if (wrong) return refusal(`attribute_${wrong}`, at, { attribute: attribute.name });
    given.set(attribute.name, attribute.value);
  }
  const missing = rule.required.find((name) => !given.has(name));
  if (missing) return refusal("missing_attribute", at, { name: node.name, attribute: missing });
  const asked = given.has("kpi") ? kpiQueryOf(Object.fromEntries(given)) : null;
  if (given.has("kpi") && !asked) return refusal("attribute_period", at, { name: node.name });
  if (rule.empty && node.children.length > 0) return refusal("component_content", at, { name: node.name });
  const only = partOf(node.name);
  const isPart = (child: Nodes) => isBlank(child) || (isElement(child) && child.name === only);
  const parts = node.children.flatMap((child) => (child.type === "paragraph" ? child.children : [child]));
  const other = only && parts.find((child) => !isPart(child));
  return other ? refusal("component_children", other.position?.start ?? at, { name: node.name, only }) : null;
}

/** A component that fills the width cannot stand among words: a browser would tear the paragraph apart around it. */
export function refuseLine(line: Paragraph): Refusal | null {
  if (line.children.every((child) => isBlank(child) || isElement(child))) return null;
  for (const child of line.children) {
    if (!isElement(child) || !child.name) continue;
    const rule = componentRules.get(child.name);
    if (rule && !rule.inline && !rule.inside) {
      return refusal("component_inline", child.position?.start, { name: child.name });
    }
  }
  return null;
}

/** The only component that may stand directly in this one, if there is such a rule. */
function partOf(name: string): string | null {
  for (const [part, rule] of componentRules) if (rule.inside === name) return part;
  return null;
}

function isBlank(node: Nodes): boolean {
  return node.type === "text" && node.value.trim() === "";
}

export function isElement(node: Nodes): node is MdxJsxFlowElement | MdxJsxTextElement {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}
