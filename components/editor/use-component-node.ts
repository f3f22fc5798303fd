import { NESTED_EDITOR_UPDATED_COMMAND, useNestedEditorContext } from "@mdxeditor/editor";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";

export type ComponentNode = MdxJsxFlowElement | MdxJsxTextElement;

interface HoldsNode {
  getMdastNode(): ComponentNode;
  setMdastNode(node: ComponentNode): void;
}

/**
 * Changes the component that a block of the editor stands for. Begins from the node as it is now, not as it was drawn:
 * what was typed inside it in the meantime would otherwise be taken back.
 */
export function useComponentNode(): (change: (node: ComponentNode) => ComponentNode) => void {
  const { parentEditor, lexicalNode } = useNestedEditorContext<ComponentNode>();
  return (change) => {
    parentEditor.update(
      () => {
        const latest = lexicalNode.getLatest() as unknown as HoldsNode;
        latest.setMdastNode(change(latest.getMdastNode()));
      },
      { discrete: true },
    );
    parentEditor.dispatchCommand(NESTED_EDITOR_UPDATED_COMMAND, undefined);
  };
}

export function attributeOf(node: ComponentNode, name: string): string {
  const found = node.attributes.find((attribute) => attribute.type === "mdxJsxAttribute" && attribute.name === name);
  return typeof found?.value === "string" ? found.value : "";
}

/** The node with one attribute set, or without it where the value is empty. */
export function withAttribute(node: ComponentNode, name: string, value: string): ComponentNode {
  const isIt = (attribute: ComponentNode["attributes"][number]) =>
    attribute.type === "mdxJsxAttribute" && attribute.name === name;
  if (value === "") return { ...node, attributes: node.attributes.filter((attribute) => !isIt(attribute)) };
  const written = { type: "mdxJsxAttribute" as const, name, value };
  const attributes = node.attributes.some(isIt)
    ? node.attributes.map((attribute) => (isIt(attribute) ? written : attribute))
    : [...node.attributes, written];
  return { ...node, attributes };
}
