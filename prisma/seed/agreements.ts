import type { AgreementTarget, AgreementTerms, AgreementVersion, CreditStep } from "@/lib/sla/agreement";
import { seedId } from "./ids";
import type { CustomerSlug } from "./organisations";

export interface SeedAgreement {
  key: string;
  name: string;
  versions: readonly AgreementVersion[];
}

/** Service ("*" is the rest), priority, minutes to the response and to the resolution, calendar. */
type Line = readonly [service: string, priority: number, response: number, resolution: number, calendar: string];

type Common = Pick<AgreementTarget, "pausedBy" | "onReopen">;

const h = 60;
const ordinary: Common = { pausedBy: ["customer", "maintenance"], onReopen: "continue" };

type Beside = Pick<AgreementTerms, "availability" | "warnings">;

const warnings: AgreementTerms["warnings"] = [
  { percent: 75, role: "servicedesk_agent" },
  { percent: 100, role: "incident_manager" },
];

function terms(
  promisedShare: number,
  common: Common,
  lines: readonly Line[],
  credits?: CreditStep[],
  beside: Beside = {},
): AgreementTerms {
  const targets = lines.flatMap(([service, priority, response, resolution, calendar]): AgreementTarget[] => [
    { service, priority, clock: "response", minutes: response, calendar, ...common },
    { service, priority, clock: "resolution", minutes: resolution, calendar, ...common },
  ]);
  return { promisedShare, targets, ...(credits && { credits }), ...beside };
}

const ekliden2025 = terms(0.95, ordinary, [
  ["*", 1, 30, 4 * h, "always"],
  ["*", 2, 60, 8 * h, "always"],
  ["*", 3, 4 * h, 24 * h, "office"],
  ["*", 4, 9 * h, 45 * h, "office"],
]);

/** Negotiated in the autumn of 2025: a higher share, shorter times, lines of their own for finance and school, credits. */
const ekliden2026 = terms(
  0.97,
  ordinary,
  [
    ["*", 1, 15, 4 * h, "always"],
    ["*", 2, 30, 8 * h, "always"],
    ["*", 3, 4 * h, 20 * h, "office"],
    ["*", 4, 8 * h, 40 * h, "office"],
    ["finance", 2, 30, 6 * h, "office"],
    ["finance", 3, 2 * h, 16 * h, "office"],
    ["school", 2, 30, 6 * h, "office"],
    ["school", 3, 2 * h, 16 * h, "office"],
  ],
  [
    { below: 0.97, percent: 2 },
    { below: 0.94, percent: 5 },
    { below: 0.9, percent: 10 },
  ],
  {
    warnings,
    availability: [
      { service: "network", calendar: "always", promisedShare: 0.999 },
      { service: "school", calendar: "office", promisedShare: 0.995 },
      { service: "finance", calendar: "office", promisedShare: 0.995 },
    ],
  },
);

const nordvik2025 = terms(
  0.95,
  { pausedBy: ["customer", "third_party", "maintenance"], onReopen: "continue" },
  [
    ["*", 1, 15, 4 * h, "always"],
    ["*", 2, 30, 8 * h, "always"],
    ["*", 3, 4 * h, 24 * h, "office"],
    ["*", 4, 8 * h, 50 * h, "office"],
    ["scada-dmz", 1, 15, 2 * h, "always"],
    ["scada-dmz", 2, 15, 4 * h, "always"],
    ["scada-dmz", 3, 60, 24 * h, "always"],
    ["metering", 3, 2 * h, 16 * h, "office"],
  ],
  [
    { below: 0.95, percent: 3 },
    { below: 0.9, percent: 8 },
  ],
  {
    warnings,
    availability: [
      { service: "scada-dmz", calendar: "always", promisedShare: 0.9995 },
      { service: "customer-portal", calendar: "always", promisedShare: 0.995 },
    ],
  },
);

/** A reopened case is a new promise here, and what the staff cannot work without is answered every day of the week. */
const solglantan2025 = terms(0.93, { pausedBy: ["customer"], onReopen: "new_clock" }, [
  ["*", 1, 30, 4 * h, "always"],
  ["*", 2, 60, 10 * h, "daily"],
  ["*", 3, 4 * h, 27 * h, "office"],
  ["*", 4, 9 * h, 45 * h, "office"],
  ["records", 2, 30, 6 * h, "daily"],
  ["records", 3, 2 * h, 32 * h, "daily"],
  ["planning", 3, 4 * h, 32 * h, "daily"],
]);

const rows: Record<CustomerSlug, Record<string, AgreementTerms>> = {
  ekliden: { "2025-01-01": ekliden2025, "2026-01-01": ekliden2026 },
  nordvik: { "2025-01-01": nordvik2025 },
  solglantan: { "2025-01-01": solglantan2025 },
};

/** Each customer has one agreement, whose terms change on the dates of its versions. */
export function agreementOf(slug: CustomerSlug): SeedAgreement {
  return {
    key: "operations",
    name: "Driftavtal",
    versions: Object.entries(rows[slug]).map(([validFrom, version]) => ({
      id: seedId("agreement", slug, validFrom),
      validFrom,
      terms: version,
    })),
  };
}
