/** One click each on the sign-in page of the demonstration world. */
export interface DemoPerson {
  name: string;
  email: string;
  /** Role and organisation, in a line. */
  sv: string;
  en: string;
}

/** The people to begin with, in the order they are shown; everyone else is in `prisma/seed/people.ts`. */
export const demoPeople: readonly DemoPerson[] = [
  {
    name: "Elsa Nordhed",
    email: "elsa.nordhed@ekliden.example",
    sv: "Användare, Ekliden kommun",
    en: "End user, Ekliden kommun",
  },
  {
    name: "Håkan Björkmo",
    email: "hakan.bjorkmo@ekliden.example",
    sv: "IT-tjänsteansvarig och IT-incidentansvarig, Ekliden kommun",
    en: "IT service owner and IT incident owner, Ekliden kommun",
  },
  {
    name: "Lars-Åke Nykvist",
    email: "lars-ake.nykvist@ekliden.example",
    sv: "Avtalsansvarig, Ekliden kommun",
    en: "Contract owner, Ekliden kommun",
  },
  {
    name: "Johan Lindmarker",
    email: "johan.lindmarker@nordvik.example",
    sv: "IT-ansvarig, Nordvik Energi AB",
    en: "IT manager, Nordvik Energi AB",
  },
  {
    name: "Marcus Wedegård",
    email: "marcus.wedegard@solglantan.example",
    sv: "IT-säkerhetsansvarig, Solgläntan Omsorg AB",
    en: "IT security officer, Solgläntan Omsorg AB",
  },
  {
    name: "Oskar Bergvall",
    email: "oskar.bergvall@fjallnat.example",
    sv: "Lösningsarkitekt (TAM) för Ekliden och Nordvik, Fjällnät Drift AB",
    en: "Technical account manager for Ekliden and Nordvik, Fjällnät Drift AB",
  },
  {
    name: "Anders Ekvall",
    email: "anders.ekvall@fjallnat.example",
    sv: "BAM för Ekliden och Solgläntan, Fjällnät Drift AB",
    en: "Business account manager for Ekliden and Solgläntan, Fjällnät Drift AB",
  },
  {
    name: "Emma Lindkvist",
    email: "emma.lindkvist@fjallnat.example",
    sv: "ServiceDesk, Fjällnät Drift AB",
    en: "ServiceDesk agent, Fjällnät Drift AB",
  },
  {
    name: "Helena Forsgren",
    email: "helena.forsgren@fjallnat.example",
    sv: "Incidentansvarig för alla kunder, Fjällnät Drift AB",
    en: "Incident manager for every customer, Fjällnät Drift AB",
  },
  {
    name: "Leila Rahimi",
    email: "leila.rahimi@fjallnat.example",
    sv: "Leveransansvarig för Ekliden, Fjällnät Drift AB",
    en: "Delivery manager for Ekliden, Fjällnät Drift AB",
  },
];
