import { useTranslations } from "next-intl";
import { useId } from "react";
import { InputField } from "@/components/ui/input";
import { SelectField } from "@/components/ui/select";
import { componentRules } from "@/lib/knowledge/source/components";
import { attributeOf, type ComponentNode, useComponentNode, withAttribute } from "./use-component-node";

/** A component's attributes as fields with plain names. Everything in them is text, so nothing else can be written. */
export function AttributeFields({ node }: { node: ComponentNode }) {
  const change = useComponentNode();
  const t = useTranslations("editor.component");
  const ownId = useId();
  const name = node.name ?? "";
  const rule = componentRules.get(name);
  const attributes = rule ? [...rule.required, ...rule.optional] : [];
  if (!rule || attributes.length === 0) return null;
  return (
    <div className="grid basis-full gap-3 sm:grid-cols-2">
      {attributes.map((attribute) => {
        const isRequired = rule.required.includes(attribute);
        const value = attributeOf(node, attribute);
        const choices = rule.values?.[attribute];
        const hint = `${name}.fields.${attribute}.hint`;
        const shared = {
          name: attribute,
          id: `${ownId}-${attribute}`,
          label: t(`${name}.fields.${attribute}.label` as never),
          hint: t.has(hint as never) ? t(hint as never) : undefined,
          optionalLabel: isRequired ? undefined : t("optional"),
          className: choices || attributes.length > 1 ? undefined : "sm:col-span-2",
        };
        const set = (next: string) => change((latest) => withAttribute(latest, attribute, next));
        if (!choices) {
          return (
            <InputField
              key={attribute}
              {...shared}
              value={value}
              error={isRequired && value === "" ? t("needed") : undefined}
              onChange={(event) => set(event.currentTarget.value)}
            />
          );
        }
        const options = choices.map((choice) => ({
          value: choice,
          label: t(`${name}.values.${attribute}.${choice}` as never),
        }));
        return (
          <SelectField
            key={attribute}
            {...shared}
            value={value}
            options={isRequired ? options : [{ value: "", label: t("standard") }, ...options]}
            onChange={(event) => set(event.currentTarget.value)}
          />
        );
      })}
    </div>
  );
}
