import type { KpiId } from "@/lib/measures/catalogue";
import type { OwnUnit } from "@/lib/measures/custom/own-unit";
import type { CustomerSlug } from "./organisations";

interface Level {
  from: string;
  target: number;
  threshold?: number;
  /** Where this one was decided, if not where the latest was. */
  decided?: string;
}

/** A figure that a customer of the world follows. `levels` are the decisions about it, the earliest first. */
export interface SeedKpi {
  kpi?: KpiId;
  own?: {
    name: string;
    definition: string;
    unit: OwnUnit;
    direction: "up" | "down";
    formula?: string;
    /** The last months' values, the latest last. */
    values?: readonly number[];
  };
  owner: string;
  reviewOn: string;
  decided: string;
  levels: readonly Level[];
}

const hour = 3_600_000;

export const seedKpis: Record<CustomerSlug, readonly SeedKpi[]> = {
  ekliden: [
    {
      ...{ kpi: "sla.attainment.resolution", owner: "Leila Rahimi", reviewOn: "2027-01-20" },
      decided: "Operativt forum 21 januari 2026, § 5",
      levels: [
        { from: "2025-07", target: 0.95, threshold: 0.92, decided: "Operativt forum 18 juni 2025, § 5" },
        { from: "2026-01", target: 0.97, threshold: 0.94 },
      ],
    },
    {
      ...{ kpi: "response.median.business", owner: "Leila Rahimi", reviewOn: "2027-01-20" },
      decided: "Operativt forum 21 januari 2026, § 5",
      levels: [{ from: "2026-01", target: hour, threshold: 2 * hour }],
    },
    {
      ...{ kpi: "cases.first_contact", owner: "Håkan Björkmo", reviewOn: "2026-11-01" },
      decided: "Operativt forum 22 april 2026, § 7",
      levels: [{ from: "2026-04", target: 0.6, threshold: 0.5 }],
    },
    {
      ...{ kpi: "satisfaction.csat", owner: "Håkan Björkmo", reviewOn: "2027-03-10" },
      decided: "Taktiskt forum 11 mars 2026, § 3",
      levels: [{ from: "2026-01", target: 0.85, threshold: 0.78 }],
    },
    {
      ...{ kpi: "billing.against_budget", owner: "Lars-Åke Nykvist", reviewOn: "2027-01-20" },
      decided: "Strategiskt forum 9 december 2025, § 4",
      levels: [{ from: "2026-01", target: 1, threshold: 1.05 }],
    },
    {
      own: {
        ...{ name: "Kostnad per löst ärende", unit: "money", direction: "down" },
        definition: "Vad en månad kostar, delat på antalet ärenden som löstes i den. Fasta kostnader ingår.",
        formula: "billing.invoiced ÷ cases.resolved",
      },
      ...{ owner: "Lars-Åke Nykvist", reviewOn: "2027-01-20", decided: "Strategiskt forum 9 december 2025, § 4" },
      levels: [{ from: "2026-01", target: 250_000, threshold: 300_000 }],
    },
    {
      own: {
        ...{ name: "Energi per arbetsplats", unit: "count", direction: "down" },
        definition: "Kilowattimmar per arbetsplats och månad, ur leverantörens miljöredovisning.",
        values: [16.1, 16.4, 15.8, 15.2, 14.9, 14.1, 13.2, 12.4, 12.9, 13.6, 14.4, 14.8],
      },
      ...{ owner: "Leila Rahimi", reviewOn: "2027-02-15", decided: "Taktiskt forum 11 mars 2026, § 6" },
      levels: [{ from: "2026-03", target: 14, threshold: 15 }],
    },
  ],
  nordvik: [
    {
      ...{ kpi: "sla.attainment.resolution", owner: "Tomas Hägglöf", reviewOn: "2027-02-03" },
      decided: "Operativt forum 11 juni 2025, § 4",
      levels: [{ from: "2025-07", target: 0.95, threshold: 0.92 }],
    },
    {
      ...{ kpi: "cases.reopen_rate", owner: "Tomas Hägglöf", reviewOn: "2027-02-03" },
      decided: "Operativt forum 4 februari 2026, § 4",
      levels: [{ from: "2026-02", target: 0.05, threshold: 0.08 }],
    },
    {
      ...{ kpi: "availability.share", owner: "Tomas Hägglöf", reviewOn: "2027-02-03" },
      decided: "Taktiskt forum 18 mars 2026, § 2",
      levels: [{ from: "2026-01", target: 0.998, threshold: 0.995 }],
    },
    {
      ...{ kpi: "satisfaction.csat", owner: "Cecilia Brandting", reviewOn: "2027-03-18" },
      decided: "Taktiskt forum 18 mars 2026, § 3",
      levels: [{ from: "2026-01", target: 0.85, threshold: 0.8 }],
    },
    {
      own: {
        ...{ name: "Ärenden per hundra anställda", unit: "count", direction: "down" },
        definition: "Öppnade ärenden i månaden per hundra anställda, räknat på 240 anställda.",
        formula: "cases.opened ÷ 2,4",
      },
      ...{ owner: "Cecilia Brandting", reviewOn: "2027-03-18", decided: "Taktiskt forum 18 mars 2026, § 5" },
      levels: [{ from: "2026-03", target: 60, threshold: 80 }],
    },
    {
      own: {
        ...{ name: "Genomgången säkerhetsutbildning", unit: "share", direction: "up" },
        definition: "Andel anställda som har gått årets utbildning i informationssäkerhet.",
        values: [0.12, 0.2, 0.31, 0.4, 0.52, 0.6, 0.68, 0.7, 0.78, 0.85, 0.9, 0.93],
      },
      ...{ owner: "Cecilia Brandting", reviewOn: "2026-12-15", decided: "IT-säkerhetsgruppen 18 mars 2026, § 2" },
      levels: [{ from: "2026-09", target: 0.9, threshold: 0.8 }],
    },
  ],
  solglantan: [
    {
      ...{ kpi: "sla.attainment.resolution", owner: "Tomas Hägglöf", reviewOn: "2027-01-28" },
      decided: "Operativt forum 28 januari 2026, § 3",
      levels: [{ from: "2026-01", target: 0.93, threshold: 0.9 }],
    },
    {
      ...{ kpi: "sla.attainment.response", owner: "Tomas Hägglöf", reviewOn: "2027-01-28" },
      decided: "Operativt forum 28 januari 2026, § 3",
      levels: [{ from: "2026-01", target: 0.95 }],
    },
    {
      ...{ kpi: "cases.repeats", owner: "Tomas Hägglöf", reviewOn: "2027-01-28" },
      decided: "Operativt forum 27 maj 2026, § 6",
      levels: [{ from: "2026-05", target: 2, threshold: 4 }],
    },
    {
      ...{ kpi: "satisfaction.mean", owner: "Eva-Lena Strömmer", reviewOn: "2027-04-14" },
      decided: "Taktiskt forum 15 april 2026, § 3",
      levels: [{ from: "2026-04", target: 4.2, threshold: 4 }],
    },
    {
      own: {
        ...{ name: "Kostnad per löst ärende", unit: "money", direction: "down" },
        definition: "Vad en månad kostar, delat på antalet ärenden som löstes i den. Fasta kostnader ingår.",
        formula: "billing.invoiced ÷ cases.resolved",
      },
      ...{ owner: "Eva-Lena Strömmer", reviewOn: "2027-04-14", decided: "Taktiskt forum 15 april 2026, § 4" },
      levels: [{ from: "2026-04", target: 300_000, threshold: 400_000 }],
    },
    {
      own: {
        ...{ name: "Prövade återställningar", unit: "count", direction: "up" },
        definition: "Antal system vars säkerhetskopia har återställts på prov under månaden.",
        values: [1, 1, 2, 0, 2, 2, 1, 0, 2, 2, 3, 2],
      },
      ...{ owner: "Tomas Hägglöf", reviewOn: "2027-01-28", decided: "IT-säkerhetsgruppen 15 april 2026, § 1" },
      levels: [{ from: "2026-04", target: 2, threshold: 1 }],
    },
  ],
};

/** Who decides and closes at the supplier. */
export const deliveryManagers = {
  ekliden: "Leila Rahimi",
  nordvik: "Tomas Hägglöf",
  solglantan: "Tomas Hägglöf",
} as const satisfies Record<CustomerSlug, string>;

/** What was taken out of the service level after the month had been closed. */
export const lateExclusion = {
  slug: "solglantan",
  month: "2026-08",
  reason: "Överenskommet i efterhand: strömavbrott",
} as const;
