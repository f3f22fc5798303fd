import type { DatedPrices } from "./contract/prices";

export interface NamedService {
  key: string;
  name: string;
  nameEn: string | null;
}

/** What services and articles are called, for whoever reads; a key that nobody has named is its own name. */
export interface BillingNames {
  service(key: string): string;
  item(service: string, item: string): string;
}

export function namesOf(
  services: readonly NamedService[],
  lists: readonly DatedPrices[],
  lang: "sv" | "en",
): BillingNames {
  const ofService = new Map(services.map(({ key, name, nameEn }) => [key, lang === "en" ? (nameEn ?? name) : name]));
  const ofItem = new Map(
    lists.flatMap(({ rows }) => rows.map(({ service, item, name }) => [`${service} ${item}`, name])),
  );
  return {
    service: (key) => ofService.get(key) ?? key,
    item: (service, item) => ofItem.get(`${service} ${item}`) ?? item,
  };
}
