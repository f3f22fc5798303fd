import "server-only";
import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { defaultCalendars, defaultTerms } from "./default-terms";

/** Before any case: a standard agreement holds for whatever is imported. */
const always = new Date("2000-01-01T00:00:00Z");

const calendarNames = { office: "Kontorstid", always: "Dygnet runt" } as const satisfies Record<
  keyof typeof defaultCalendars,
  string
>;

/** Gives a new customer the standard calendars and the standard agreement, in force from 2000-01-01. */
export async function addStandardTerms(scope: Scope, orgId: string): Promise<void> {
  scope.require("sla.manage", orgId);
  for (const [key, rules] of Object.entries(defaultCalendars)) {
    const name = calendarNames[key as keyof typeof defaultCalendars];
    await scope.db.calendar.createMany({ data: [{ orgId, key, name }] });
    await scope.db.calendarVersion.createMany({
      data: [{ orgId, id: randomUUID(), calendarKey: key, validFrom: always, rules }],
    });
  }
  await scope.db.agreement.createMany({ data: [{ orgId, key: "standard", name: "Standard" }] });
  await scope.db.agreementVersion.createMany({
    data: [{ orgId, id: randomUUID(), agreementKey: "standard", validFrom: always, terms: defaultTerms }],
  });
}
