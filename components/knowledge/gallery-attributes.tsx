import { useTranslations } from "next-intl";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { type ArticleComponentName, componentRules } from "@/lib/knowledge/source/components";

/** What may stand in a component's tag, as the fence reads it. */
export function GalleryAttributes({ name }: { name: ArticleComponentName }) {
  const t = useTranslations("gallery");
  const rule = componentRules.get(name);
  const attributes = [...(rule?.required ?? []), ...(rule?.optional ?? [])];
  if (attributes.length === 0) return <p className="px-5 py-3 text-ink-muted text-sm">{t("none", { name })}</p>;
  const allowed = (attribute: string) =>
    rule?.values?.[attribute]?.join(", ") ?? t(`kinds.${rule?.kinds?.[attribute] ?? "text"}`);
  return (
    <DataTable caption={t("attributes", { name })}>
      <thead>
        <tr>
          <Th>{t("attribute")}</Th>
          <Th>{t("needed")}</Th>
          <Th>{t("allowed")}</Th>
          <Th className="min-w-56">{t("about")}</Th>
        </tr>
      </thead>
      <tbody>
        {attributes.map((attribute) => (
          <Tr key={attribute}>
            <Th scope="row">
              <code>{attribute}</code>
            </Th>
            <Td>{t(rule?.required.includes(attribute) ? "yes" : "no")}</Td>
            <Td>
              <code>{allowed(attribute)}</code>
            </Td>
            {/* The keys are those of the table in lib/knowledge/source/components.ts; a test sees that each has its sentence. */}
            <Td>{t(`components.${name}.attributes.${attribute}` as Parameters<typeof t>[0])}</Td>
          </Tr>
        ))}
      </tbody>
    </DataTable>
  );
}
