import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { RollupRows } from "../rollup";
import { alikeKey, countsText, exclusionKey, partKey, populationKey, repeatCounts, repeatKey } from "./rollup";

/** The sums of a customer as they are stored, as texts to compare. */
export async function readSums(
  { db }: Scope,
  orgId: string,
): Promise<Record<"parts" | "alike" | "repeats" | "populations" | "exclusions", RollupRows>> {
  const parts = await db.casePartMonth.findMany({ where: { orgId } });
  const alike = await db.caseAlikeMonth.findMany({ where: { orgId } });
  const repeats = await db.caseRepeatMonth.findMany({ where: { orgId } });
  const populations = await db.slaPopulationMonth.findMany({ where: { orgId } });
  const exclusions = await db.slaExclusionMonth.findMany({ where: { orgId } });
  return {
    exclusions: new Map(exclusions.map((row) => [exclusionKey(row), countsText({ ...row }, ["count"])])),
    parts: new Map(parts.map((row) => [partKey(row), countsText({ ...row }, ["opened", "resolved", "closed"])])),
    repeats: new Map(repeats.map((row) => [repeatKey(row), countsText({ ...row }, repeatCounts)])),
    alike: new Map(alike.map((row) => [alikeKey(row), countsText({ ...row }, ["incidents", "repeats"])])),
    populations: new Map(
      populations.map((row) => [populationKey(row), countsText({ ...row }, ["met", "breached", "excluded"])]),
    ),
  };
}
