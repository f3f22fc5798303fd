import "server-only";
import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { AppError } from "@/lib/errors";
import type { SectionId } from "../definitions/kinds";
import { arranged, type PartChange, type ReportPart } from "./definition";
import { getDefinition, seenSections } from "./queries";

/** What one customer may have. */
const most = 30;

/** Begins a report of a customer's own with these sections, or those of them that the viewer may see. */
export async function beginDefinition(
  scope: Scope,
  orgId: string,
  { name, sections }: { name: string; sections: readonly SectionId[] },
  now: Date,
): Promise<{ id: string } | "taken" | "too_many"> {
  scope.require("reports.write", orgId);
  await oneAtATime(scope, orgId);
  const others = await namesOf(scope, orgId);
  if (others.some((other) => isSame(other.name, name))) return "taken";
  if (others.length >= most) return "too_many";
  const id = randomUUID();
  const row = { orgId, id, name, updatedAt: now, createdById: scope.viewerId };
  await scope.db.reportDefinition.createMany({ data: [row] });
  const seen = seenSections(scope, orgId).filter((section) => sections.includes(section));
  await scope.db.reportPart.createMany({
    data: seen.map((section, place) => ({ orgId, definitionId: id, section, place })),
  });
  await note(scope, orgId, id, "begun");
  return { id };
}

export async function renameDefinition(
  scope: Scope,
  orgId: string,
  { id, name }: { id: string; name: string },
  now: Date,
): Promise<"saved" | "taken" | "gone"> {
  scope.require("reports.write", orgId);
  await oneAtATime(scope, orgId);
  const names = await namesOf(scope, orgId);
  if (names.some((other) => other.id !== id && isSame(other.name, name))) return "taken";
  const where = { orgId, id, endedAt: null };
  const { count } = await scope.db.reportDefinition.updateMany({ where, data: { name, updatedAt: now } });
  if (count === 0) return "gone";
  await note(scope, orgId, id, "renamed");
  return "saved";
}

/** Adds, moves or takes away one section; false when the report is gone. */
export async function arrangeDefinition(
  scope: Scope,
  orgId: string,
  { id, section, change }: { id: string; section: SectionId; change: PartChange },
  now: Date,
): Promise<boolean> {
  const found = await requireOwn(scope, orgId, { id, section });
  if (!found) return false;
  const before = found.parts.map((part) => part.section);
  const key = { orgId, definitionId: id };
  if (change === "remove") await scope.db.reportPart.deleteMany({ where: { ...key, section } });
  else {
    const after = arranged(before, section, change);
    const places = await placesOf(scope, key, before);
    if (after.length > before.length) {
      const place = (places.at(-1) ?? -1) + 1;
      await scope.db.reportPart.createMany({ data: [{ ...key, section, place }] });
    } else {
      for (const [index, one] of after.entries()) {
        await scope.db.reportPart.updateMany({
          where: { ...key, section: one },
          data: { place: places[index] ?? index },
        });
      }
    }
  }
  await touch(scope, orgId, id, now);
  return true;
}

/**
 * What is told of one section, and what is said first, over the text `before`. "gone" where it is not in the report;
 * "changed" where somebody else has written meanwhile.
 */
export async function writePart(
  scope: Scope,
  orgId: string,
  { id, part: { section, ...part }, before }: { id: string; part: ReportPart; before: string },
  now: Date,
): Promise<"written" | "gone" | "changed"> {
  if (!(await requireOwn(scope, orgId, { id, section }))) return "gone";
  const where = { orgId, definitionId: id, section };
  const found = await scope.db.reportPart.findFirst({ where, select: { body: true } });
  if (!found) return "gone";
  if (found.body !== before && found.body !== part.body) return "changed";
  await scope.db.reportPart.updateMany({ where, data: part });
  await touch(scope, orgId, id, now);
  return "written";
}

/** Nobody reads it any more; what is subscribed of it ends when its time comes. */
export async function endDefinition(scope: Scope, orgId: string, id: string, now: Date): Promise<boolean> {
  scope.require("reports.write", orgId);
  const where = { orgId, id, endedAt: null };
  const { count } = await scope.db.reportDefinition.updateMany({ where, data: { endedAt: now, updatedAt: now } });
  if (count > 0) await note(scope, orgId, id, "ended");
  return count > 0;
}

async function requireOwn(scope: Scope, orgId: string, { id, section }: { id: string; section: SectionId }) {
  scope.require("reports.write", orgId);
  if (!seenSections(scope, orgId).includes(section)) throw new AppError("not_found", `no section ${section} to write`);
  await oneAtATime(scope, orgId);
  return getDefinition(scope, orgId, id);
}

/** Where these stand, no two in one place; between them may stand what the viewer does not see. */
async function placesOf(
  scope: Scope,
  key: { orgId: string; definitionId: string },
  sections: readonly SectionId[],
): Promise<number[]> {
  const where = { ...key, section: { in: [...sections] } };
  const rows = await scope.db.reportPart.findMany({ where, select: { place: true }, orderBy: { place: "asc" } });
  const places: number[] = [];
  for (const { place } of rows) places.push(Math.max(place, (places.at(-1) ?? -1) + 1));
  return places;
}

/** Two who move parts at once would each number them by what they saw. */
async function oneAtATime(scope: Scope, orgId: string): Promise<void> {
  await scope.db.$executeRaw`select pg_advisory_xact_lock(hashtext(${`reports of ${orgId}`}))`;
}

function namesOf(scope: Scope, orgId: string): Promise<{ id: string; name: string }[]> {
  return scope.db.reportDefinition.findMany({ where: { orgId, endedAt: null }, select: { id: true, name: true } });
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

async function touch(scope: Scope, orgId: string, id: string, now: Date): Promise<void> {
  await scope.db.reportDefinition.updateMany({ where: { orgId, id }, data: { updatedAt: now } });
  await note(scope, orgId, id, "changed");
}

function note(scope: Scope, orgId: string, id: string, what: "begun" | "renamed" | "changed" | "ended"): Promise<void> {
  return appendAudit(scope, { orgId, kind: "own_report.changed", subject: `own_report:${id}`, detail: { what } });
}
