import type { CustomerSlug } from "./organisations";

/** Service, when the window begins, how long it is and how long the change took in hours, what was changed. */
export interface PlannedChange {
  kind: "standard" | "normal" | "emergency";
  side: "customer" | "supplier";
  service: string;
  from: string;
  /** Of the window. */
  hours: number;
  /** Null is not begun. */
  took: number | null;
  title: string;
  outcome?: "backed_out" | "failed" | "cancelled";
  /** The case that called about it: the most pressing of a service within the day after. */
  caused?: string;
}

type Row = readonly [
  kind: "n" | "e",
  side: "k" | "l",
  service: string,
  from: string,
  hours: number,
  took: number | null,
  title: string,
  more?: Pick<PlannedChange, "outcome" | "caused">,
];

const rows: Record<CustomerSlug, readonly Row[]> = {
  ekliden: [
    ["n", "k", "school", "2025-08-18T20:00", 4, 3.5, "Nytt läsår i skolplattformen", { caused: "school" }],
    ["n", "l", "network", "2025-09-23T21:00", 5, 4, "Ny trådlös styrenhet i kommunhuset"],
    ["n", "k", "finance", "2025-10-14T17:00", 6, 5.5, "Ekonomisystemet uppgraderas till årets version"],
    ["e", "l", "identity", "2025-11-05T11:00", 2, 1, "Spärrade inloggningar från okänt nät"],
    ["n", "l", "files", "2025-12-09T20:00", 6, 7, "Flytt av gemensamma mappar till ny lagring"],
    ["n", "k", "social-care", "2026-01-20T18:00", 4, 3, "Ny behörighetsmodell i socialtjänstens system"],
    ["n", "l", "school", "2026-03-16T22:00", 3, 2, "Certifikat för skolplattformens inloggning", { caused: "school" }],
    ["n", "l", "mail", "2026-04-14T20:00", 4, 3.5, "Skärpt filter mot bluffmejl"],
    ["n", "l", "network", "2026-05-21T22:00", 4, 3.5, "Byte av kärnväxel i kommunhuset"],
    ["e", "l", "network", "2026-05-28T13:00", 1, 0.5, "Rättad programvara i ny kärnväxel"],
    ["n", "k", "telephony", "2026-06-11T17:00", 3, null, "Ny talsvarsslinga i växeln", { outcome: "cancelled" }],
    ["n", "l", "print", "2026-08-25T19:00", 4, 2, "Ny drivrutin på utskriftsservern", { outcome: "backed_out" }],
    ["n", "k", "school", "2026-08-13T19:00", 5, 4, "Nya klasser och grupper inför läsåret"],
    ["e", "l", "network", "2026-09-08T15:30", 2, 1.5, "Omkopplad förbindelse till biblioteket efter fiberbrott"],
    ["n", "l", "identity", "2026-09-22T20:00", 3, 2, "Tvåfaktorsinloggning för förtroendevalda"],
    ["n", "l", "workplace", "2026-10-13T18:00", 8, 10, "Ny version av Windows på skolornas datorer"],
    ["e", "l", "finance", "2026-10-29T10:00", 2, 1.5, "Utökad databas i ekonomisystemet vid månadsskiftet"],
    ["n", "l", "finance", "2026-11-05T16:00", 3, 2.5, "Ekonomisystemets databas flyttas till större disk"],
    ["n", "l", "network", "2026-11-12T21:00", 4, 3.5, "Byte av brandvägg i kommunhuset"],
    ["n", "k", "social-care", "2026-12-08T18:00", 5, null, "Socialtjänstens system uppgraderas"],
    ["n", "l", "print", "2026-12-15T19:00", 4, null, "Ny version på utskriftsservern"],
  ],
  nordvik: [
    ["n", "l", "metering", "2025-09-16T22:00", 6, 5, "Insamlingen av mätvärden flyttas till ny server"],
    ["n", "k", "customer-portal", "2025-11-19T21:00", 4, 3, "Nytt utseende i kundportalen"],
    ["e", "l", "network", "2026-02-12T08:00", 6, 8, "Tillfällig radiolänk till driftcentralen efter stormen"],
    [
      "n",
      "l",
      "customer-portal",
      "2026-04-01T22:00",
      3,
      2,
      "Ny regel i lastbalanseraren",
      { caused: "customer-portal" },
    ],
    ["n", "l", "scada-dmz", "2026-06-14T01:00", 2, 1.5, "Uppdatering av brandväggar mot driftsystemen"],
    ["n", "k", "metering", "2026-08-27T20:00", 4, 5, "Timvärden för nya elnätsavgiften"],
    ["n", "l", "identity", "2026-09-30T20:00", 3, 2, "Nytt sätt att logga in för jouren", { outcome: "failed" }],
    ["e", "l", "customer-portal", "2026-10-01T08:00", 2, 1.5, "Omstart av betalningarna i kundportalen"],
    ["n", "l", "identity", "2026-10-21T20:00", 3, 2.5, "Nytt sätt att logga in för jouren, andra försöket"],
    ["n", "l", "network", "2026-11-17T22:00", 4, 3, "Dubbla förbindelser till driftcentralen"],
    ["n", "k", "customer-portal", "2026-12-02T21:00", 4, null, "Avbrottskartan visar beräknad tid"],
  ],
  solglantan: [
    ["n", "l", "mail", "2025-10-08T20:00", 4, 3, "Nya grupper för vårdavdelningarnas e-post"],
    ["n", "k", "records", "2026-05-05T22:00", 8, 8, "Uppgradering av journalsystemet", { caused: "records" }],
    ["e", "l", "records", "2026-05-06T09:00", 4, 3, "Rättade behörighetsgrupper i journalsystemet"],
    ["n", "l", "network", "2026-06-23T21:00", 4, 3.5, "Bättre täckning för surfplattor på avdelning 3"],
    [
      "n",
      "l",
      "telephony",
      "2026-09-15T20:00",
      3,
      2.5,
      "Larmknappar kopplas till nya telefoner",
      { outcome: "backed_out" },
    ],
    ["n", "l", "telephony", "2026-10-06T20:00", 4, 3, "Larmknappar kopplas till nya telefoner, ny leverans"],
    ["n", "k", "workplace", "2026-11-10T18:00", 4, 4.5, "Delade datorer på avdelningarna loggar in med kort"],
    ["n", "k", "records", "2026-12-09T22:00", 6, null, "Journalsystemet uppgraderas till vinterns version"],
  ],
};

const kinds = { n: "normal", e: "emergency" } as const;

/** What is done in the same way every month, by customer. */
const routines: Record<CustomerSlug, readonly (readonly [service: string, day: number, title: string])[]> = {
  ekliden: [
    ["workplace", 12, "Månadens säkerhetsuppdateringar, arbetsplatser"],
    ["files", 19, "Månadens säkerhetsuppdateringar, servrar"],
  ],
  nordvik: [["scada-dmz", 14, "Månadens säkerhetsuppdateringar, driftzonen"]],
  solglantan: [["workplace", 13, "Månadens säkerhetsuppdateringar, arbetsplatser"]],
};

/** The months of 2025 and 2026 in which routine changes were made. */
const routineMonths = [
  ...["2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03"],
  ...["2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11"],
];

/** A customer's changes in the order of their windows. Every seventh routine one takes longer than it should. */
export function plannedChanges(customer: CustomerSlug): PlannedChange[] {
  const byHand = rows[customer].map(([kind, side, service, from, hours, took, title, more]): PlannedChange => {
    const asked = side === "k" ? "customer" : "supplier";
    return { kind: kinds[kind], side: asked, service, from, hours, took, title, ...more };
  });
  const routine = routineMonths.flatMap((month, index) =>
    routines[customer].map(([service, day, title], place): PlannedChange => {
      const took = (index + place) % 7 === 2 ? 3.7 : 2;
      const from = `${month}-${day}T20:00`;
      return { kind: "standard", side: "supplier", service, from, hours: 4, took, title };
    }),
  );
  return [...byHand, ...routine].toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
