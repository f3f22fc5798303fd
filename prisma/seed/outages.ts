import type { Prisma } from "@/lib/generated/prisma/client";
import { stockholm } from "./clock";
import { seedId } from "./ids";
import { type CustomerSlug, orgId } from "./organisations";

/** Customer, service, from, to, what happened, and the day on which maintenance was agreed. */
type Row = readonly [org: CustomerSlug, service: string, from: string, to: string, note: string, agreedOn?: string];

const rows: readonly Row[] = [
  ["ekliden", "network", "2026-02-03T09:12", "2026-02-03T10:05", "Strömavbrott i kommunhusets korskoppling."],
  [
    "ekliden",
    "school",
    "2026-03-17T08:10",
    "2026-03-17T11:25",
    "Inloggningen svarade inte efter en certifikatsförnyelse.",
  ],
  ["ekliden", "network", "2026-05-21T22:00", "2026-05-22T02:00", "Byte av kärnväxel enligt plan.", "2026-05-11"],
  [
    "ekliden",
    "school",
    "2026-08-18T07:35",
    "2026-08-18T09:20",
    "Synkningen mot elevregistret hade stannat vid skolstarten.",
  ],
  ["ekliden", "network", "2026-09-08T13:05", "2026-09-08T14:40", "Fiberbrott vid grävning på Storgatan."],
  [
    "ekliden",
    "network",
    "2026-09-08T13:20",
    "2026-09-08T15:10",
    "Biblioteket saknade förbindelse efter samma fiberbrott.",
  ],
  ["ekliden", "finance", "2026-10-29T09:20", "2026-10-29T12:05", "Databasen blev full under månadsskiftet."],
  [
    "ekliden",
    "finance",
    "2026-11-05T16:00",
    "2026-11-05T19:00",
    "Uppgradering, överenskommen samma dag.",
    "2026-11-05",
  ],
  ["nordvik", "scada-dmz", "2026-02-11T03:50", "2026-02-11T16:30", "Stormen bröt fibern till driftcentralen."],
  ["nordvik", "customer-portal", "2026-04-02T10:00", "2026-04-02T10:45", "Fel i lastbalanseraren efter en ändring."],
  [
    "nordvik",
    "scada-dmz",
    "2026-06-14T01:00",
    "2026-06-14T03:00",
    "Uppdatering av brandväggar enligt plan.",
    "2026-06-01",
  ],
  [
    "nordvik",
    "customer-portal",
    "2026-10-01T06:15",
    "2026-10-01T09:40",
    "Betalningarna svarade inte vid månadsskiftet.",
  ],
];

/** The outages of the demonstration world, as they were registered. */
export function outageRows(): Prisma.OutageCreateManyInput[] {
  return rows.map(([org, serviceKey, from, to, note, agreedOn]) => ({
    orgId: orgId(org),
    id: seedId("outage", org, serviceKey, from),
    serviceKey,
    startedAt: new Date(stockholm(from)),
    endedAt: new Date(stockholm(to)),
    planned: agreedOn !== undefined,
    agreedOn: agreedOn === undefined ? null : new Date(`${agreedOn}T00:00:00Z`),
    note,
    createdAt: new Date(stockholm(from)),
  }));
}
