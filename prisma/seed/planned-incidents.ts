import type { CustomerSlug } from "./organisations";

/** A day on which one cause makes many call. */
export interface PlannedIncident {
  name: string;
  org: CustomerSlug;
  /** Local time of the first case, and over how many hours the rest come. */
  at: string;
  hours: number;
  cases: number;
  /** Cases that name the cause itself, by priority. */
  major: { priority1: number; priority2: number };
  missChance: number;
  /** How often, about which service, and what is written. */
  calls: readonly (readonly [weight: number, service: string, title: string, description: string])[];
  fix: string;
}

export const plannedIncidents: readonly PlannedIncident[] = [
  {
    name: "school-start",
    org: "ekliden",
    at: "2025-08-19T07:40",
    hours: 9,
    cases: 34,
    major: { priority1: 1, priority2: 4 },
    missChance: 0.3,
    calls: [
      [
        4,
        "school",
        "Ingen kommer in i skolplattformen",
        "Första skoldagen och varken lärare eller elever på {site} kommer in.",
      ],
      [3, "identity", "Inloggningen snurrar hela tiden", "Gäller alla i klassrummet. Fungerar inte på någon dator."],
      [2, "school", "Elever saknas i klasslistan", "Halva klassen syns inte i dag."],
      [2, "school", "Nya elever har inga konton", "De som började i dag kommer inte in på {site}."],
    ],
    fix: "Synkningen mot elevregistret hade stannat i natt. Den är omkörd och övervakas nu.",
  },
  {
    name: "storm",
    org: "nordvik",
    at: "2026-02-11T03:50",
    hours: 62,
    cases: 96,
    major: { priority1: 4, priority2: 16 },
    missChance: 0.28,
    calls: [
      [5, "network", "Ingen förbindelse med {site} efter stormen", "Allt är nere sedan strömmen försvann i natt."],
      [4, "network", "Nätet kommer och går på {site}", "Reservkraften går men växlarna startar om hela tiden."],
      [3, "metering", "Inga värden kommer in från fält", "Sista värdet är från strax före fyra i natt."],
      [4, "telephony", "Telefonerna fungerar inte på {site}", "Kunder ringer om strömavbrott och vi kan inte svara."],
      [3, "scada-dmz", "Jouren når inte systemen på distans", "Vi behöver komma åt dem nu under stormen."],
      [2, "customer-portal", "Kundportalen visar inte avbrottskartan", "Alla söker sig dit på grund av stormen."],
    ],
    fix: "Fiberbrottet efter stormen är lagat och utrustningen på platsen är omstartad.",
  },
  {
    name: "records-upgrade",
    org: "solglantan",
    at: "2026-05-06T06:20",
    hours: 12,
    cases: 18,
    major: { priority1: 1, priority2: 3 },
    missChance: 0.3,
    calls: [
      [
        3,
        "records",
        "Journalsystemet öppnas inte efter uppgraderingen",
        "Ingen på {site} kommer in sedan morgonens byte.",
      ],
      [2, "records", "Signeringslistorna är borta", "Vi signerar på papper tills vidare på {site}."],
      [1, "records", "Fel enhet visas i journalsystemet", "Vi ser en annan enhets brukare."],
    ],
    fix: "Uppgraderingen hade fel behörighetsgrupper. De är rättade tillsammans med leverantören.",
  },
];
