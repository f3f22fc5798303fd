import { useTranslations } from "next-intl";
import { parseAudienceToken } from "@/lib/knowledge/writing/audience";
import type { FacetValue } from "@/lib/search/finding/found";
import type { FacetName } from "@/lib/search/finding/request";

/** What a value of a facet is called: by the data where it says so, else by the interface. */
export function useFacetWords(name: FacetName): (value: FacetValue) => string {
  const t = useTranslations();
  const keyOf = (value: string): string => {
    if (name === "kind") return `knowledge.kind.${value}`;
    if (name !== "audience") return `search.${name}.${value}`;
    const part = parseAudienceToken(value);
    return part && "role" in part ? `access.roles.${part.role}` : `search.audience.${part?.who}`;
  };
  return ({ value, label }) => {
    const key = keyOf(value);
    return label ?? (t.has(key as never) ? t(key as never) : value);
  };
}
