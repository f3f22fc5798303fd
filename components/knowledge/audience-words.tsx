import { useTranslations } from "next-intl";
import { describeAudience, type NamedCustomer } from "@/lib/knowledge/writing/audience";

interface AudienceWordsProps {
  audience: readonly string[];
  customers: readonly (NamedCustomer & { name: string })[];
}

/** Who sees a document, part by part. */
export function AudienceWords({ audience, customers }: AudienceWordsProps) {
  const t = useTranslations("knowledge.audience");
  const role = useTranslations("access.roles");
  return (
    <ul className="grid gap-0.5">
      {describeAudience(audience, customers).map((part) => {
        const values = { org: part.org ?? "", role: part.role ? role(part.role) : "" };
        const words = t(part.key, values);
        return <li key={words}>{words}</li>;
      })}
    </ul>
  );
}
