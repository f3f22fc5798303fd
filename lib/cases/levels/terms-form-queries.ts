import "server-only";
import { createHash } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { type AgreementRead, type FormValues, readAgreementForm, type TermsFrame } from "@/lib/sla/agreement-form";
import { workingDayMinutes } from "@/lib/sla/duration-text";
import { type CalendarRow, listCalendars } from "@/lib/sla/version-queries";
import { listServices } from "../case-queries";

/** How long a working day of each calendar is, by its newest version. */
export function calendarFrames(calendars: readonly CalendarRow[]): TermsFrame["calendars"] {
  return Object.fromEntries(
    calendars.map(({ key, versions: [newest] }) => [
      key,
      { dayMinutes: newest ? workingDayMinutes(newest.rules) : null },
    ]),
  );
}

/** The editor's form read with the services and calendars that the customer has. */
export async function readTermsForm(scope: Scope, orgId: string, values: FormValues): Promise<AgreementRead> {
  const services = await listServices(scope, orgId);
  const calendars = await listCalendars(scope, orgId);
  return readAgreementForm(values, { services: services.map(({ key }) => key), calendars: calendarFrames(calendars) });
}

/** What a form holds, without its files. */
export function textsOf(input: Readonly<Record<string, unknown>>): FormValues {
  return Object.fromEntries(
    Object.entries(input).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

/** Names terms or rules by what they say: what is saved is what was looked at before. */
export function digestOf(said: object): string {
  return createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, 32);
}
