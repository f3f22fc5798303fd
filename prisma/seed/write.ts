import "server-only";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { startStoring } from "@/lib/cases/commands";
import type { CaseDraft } from "@/lib/cases/draft";
import { worldNow } from "./clock";
import { customers, organisations, orgId } from "./organisations";
import { outageRows } from "./outages";
import {
  agreementRows,
  agreementVersionRows,
  assignmentRows,
  calendarRows,
  calendarVersionRows,
  membershipRows,
  organisationRows,
  personRows,
  serviceRows,
  siteRows,
} from "./rows";
import type { World } from "./world";

/** Says what is done, in a sentence. */
export type Report = (line: string) => void;

const batchSize = 600;

export async function isEmpty({ db }: Scope): Promise<boolean> {
  return (await db.organisation.findFirst({ select: { id: true } })) === null;
}

/** Writes the world in the caller's transaction: all of it, or nothing. */
export async function writeWorld(scope: Scope, world: World, report: Report): Promise<void> {
  await writeOrganisations(scope, world);
  report(`${organisations.length} organisations, ${world.directory.people.length} people, calendars and agreements`);
  for (const { slug, name } of customers) await writeCases(scope, orgId(slug), name, world.cases[slug], report);
}

async function writeCases(scope: Scope, id: string, name: string, drafts: readonly CaseDraft[], report: Report) {
  const started = performance.now();
  const store = await startStoring(scope, id, worldNow);
  let told = started;
  for (let done = 0; done < drafts.length; done += batchSize) {
    if (performance.now() - told > 1000) {
      report(`${name}: ${done} of ${drafts.length} cases`);
      told = performance.now();
    }
    await store.store(drafts.slice(done, done + batchSize));
  }
  await store.finish();
  const events = drafts.reduce((sum, draft) => sum + draft.events.length, 0);
  report(`${name}: ${drafts.length} cases with ${events} events, ${seconds(started)}`);
}

async function writeOrganisations(scope: Scope, { directory }: World): Promise<void> {
  const { db } = scope;
  await db.organisation.createMany({ data: organisationRows() });
  await db.person.createMany({ data: personRows(directory) });
  await db.membership.createMany({ data: membershipRows(directory) });
  await db.assignment.createMany({ data: assignmentRows(directory) });
  await db.service.createMany({ data: serviceRows() });
  await db.site.createMany({ data: siteRows() });
  await db.calendar.createMany({ data: calendarRows() });
  await db.calendarVersion.createMany({ data: calendarVersionRows() });
  await db.agreement.createMany({ data: agreementRows() });
  await db.agreementVersion.createMany({ data: agreementVersionRows() });
  await db.outage.createMany({ data: outageRows() });
  for (const { slug } of organisations) {
    const subject = `organisation:${orgId(slug)}`;
    await appendAudit(scope, { orgId: orgId(slug), kind: "organisation.added", subject, detail: { slug } });
  }
}

export function seconds(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
