import { seedId } from "./ids";

export type CustomerSlug = "ekliden" | "nordvik" | "solglantan";
export type OrgSlug = "fjallnat" | CustomerSlug;

/** key, Swedish, English. */
type ServiceRow = readonly [key: string, sv: string, en: string];

export interface SeedOrganisation {
  slug: OrgSlug;
  key: string;
  name: string;
  kind: "customer" | "supplier";
  employees: number;
  /** What its people use, as articles name it. */
  products: readonly string[];
  services: readonly ServiceRow[];
  /** key, name. */
  sites: readonly (readonly [key: string, name: string])[];
}

const common: readonly ServiceRow[] = [
  ["workplace", "Arbetsplats", "Workplace"],
  ["mail", "E-post och kalender", "Mail and calendar"],
  ["network", "Nätverk", "Network"],
  ["telephony", "Telefoni", "Telephony"],
  ["print", "Utskrift", "Printing"],
  ["files", "Filtjänst och lagring", "Files and storage"],
  ["identity", "Identitet och behörighet", "Identity and access"],
];

/** The supplier and its three customers. All of them are made up. */
export const organisations: readonly SeedOrganisation[] = [
  {
    slug: "fjallnat",
    key: "FJN",
    name: "Fjällnät Drift AB",
    kind: "supplier",
    employees: 64,
    products: [
      "microsoft-365",
      "outlook",
      "teams",
      "onedrive",
      "sharepoint",
      "authenticator",
      "windows",
      "macos",
      "vpn",
      "intune",
    ],
    services: [],
    sites: [],
  },
  {
    slug: "ekliden",
    key: "EKLI",
    name: "Ekliden kommun",
    kind: "customer",
    employees: 380,
    products: [
      "microsoft-365",
      "outlook",
      "teams",
      "onedrive",
      "sharepoint",
      "authenticator",
      "windows",
      "printing",
      "ios",
      "intune",
    ],
    services: [
      ...common,
      ["finance", "Ekonomisystem", "Finance system"],
      ["school", "Skolplattform", "School platform"],
      ["social-care", "Verksamhetssystem socialtjänst", "Social services system"],
    ],
    sites: [
      ["kommunhuset", "Kommunhuset"],
      ["ekbacka", "Ekbackaskolan"],
      ["biblioteket", "Biblioteket"],
      ["lindgarden", "Lindgårdens äldreboende"],
      ["forradet", "Tekniska förrådet"],
      ["raddning", "Räddningsstationen"],
    ],
  },
  {
    slug: "nordvik",
    key: "NORD",
    name: "Nordvik Energi AB",
    kind: "customer",
    employees: 220,
    products: [
      "microsoft-365",
      "outlook",
      "teams",
      "onedrive",
      "sharepoint",
      "authenticator",
      "windows",
      "vpn",
      "edge",
      "ios",
      "android",
    ],
    services: [
      ...common,
      ["metering", "Mätvärdesinsamling", "Meter data collection"],
      ["scada-dmz", "SCADA-DMZ", "SCADA DMZ"],
      ["customer-portal", "Kundportal och fakturering", "Customer portal and billing"],
    ],
    sites: [
      ["huvudkontoret", "Huvudkontoret"],
      ["driftcentralen", "Driftcentralen"],
      ["varmeverket", "Värmeverket Norra"],
      ["vastra", "Fältkontoret Västra"],
    ],
  },
  {
    slug: "solglantan",
    key: "SOLG",
    name: "Solgläntan Omsorg AB",
    kind: "customer",
    employees: 140,
    products: [
      "microsoft-365",
      "outlook",
      "teams",
      "onedrive",
      "sharepoint",
      "authenticator",
      "windows",
      "ios",
      "intune",
    ],
    services: [
      ...common,
      ["records", "Journalsystem", "Health record system"],
      ["planning", "Planeringssystem", "Scheduling system"],
    ],
    sites: [
      ["kontoret", "Kontoret"],
      ["bjorken", "Boende Björken"],
      ["linden", "Boende Linden"],
      ["aspen", "Boende Aspen"],
      ["hemtjansten", "Hemtjänsten Söder"],
    ],
  },
];

export const customers = organisations.filter((org) => org.kind === "customer") as readonly (SeedOrganisation & {
  slug: CustomerSlug;
})[];

export const orgId = (slug: OrgSlug): string => seedId("organisation", slug);
