import { type JsxEditorProps, NestedLexicalEditor, useLexicalNodeRemove, useRealm } from "@mdxeditor/editor";
import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { AttributeFields } from "./attribute-fields";
import { holdsText, isInline, partOf } from "./component-words";
import { newComponent } from "./new-component";
import { takeInNested } from "./rich-bridge";
import { type ComponentNode, useComponentNode } from "./use-component-node";

/** A component within the text: its name in plain words, its fields, and what it holds, edited in place. */
export function ComponentBlock({ mdastNode }: JsxEditorProps) {
  const node = mdastNode as ComponentNode;
  const name = node.name ?? "";
  if (isInline(name)) return <Inline />;
  return <Block node={node} name={name} />;
}

function Block({ node, name }: { node: ComponentNode; name: string }) {
  const t = useTranslations("editor.component");
  const remove = useLexicalNodeRemove();
  const change = useComponentNode();
  const realm = useRealm();
  // The inner editor reads its content once; a part that is put in from outside makes it anew.
  const [generation, setGeneration] = useState(0);
  const title = t(`${name}.name` as never);
  const part = partOf(name);
  const addPart = (added: string) => {
    takeInNested(realm);
    change((latest) => ({ ...latest, children: [...latest.children, newComponent(added)] }) as ComponentNode);
    setGeneration(generation + 1);
  };
  return (
    <section aria-label={title} data-component={name} className={cn("doc-editor-block", part && "doc-editor-group")}>
      <header className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <p className="min-w-0 flex-1 font-semibold text-ink-muted text-xs">{title}</p>
        {part && (
          <Button size="sm" onClick={() => addPart(part)}>
            <Plus aria-hidden />
            {t(`${part}.add` as never)}
          </Button>
        )}
        <Button size="sm" variant="quiet" iconOnly aria-label={t("remove", { name: title })} onClick={remove}>
          <Trash2 aria-hidden />
        </Button>
        <AttributeFields node={node} />
      </header>
      {holdsText(name) && (
        <NestedLexicalEditor<ComponentNode>
          key={generation}
          block
          getContent={(held) => held.children}
          getUpdatedMdastNode={(held, children) => ({ ...held, children }) as ComponentNode}
          contentEditableProps={{ className: "doc-editor-nested", ariaLabel: t("inside", { name: title }) }}
        />
      )}
    </section>
  );
}

function Inline() {
  return (
    <kbd className="doc-editor-inline">
      <NestedLexicalEditor<ComponentNode>
        getContent={(held) => held.children}
        getUpdatedMdastNode={(held, children) => ({ ...held, children }) as ComponentNode}
      />
    </kbd>
  );
}
