import { zoneOffsets } from "@/lib/time/zone";

export const zone = "Europe/Stockholm";

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** "2026-11-20T15:00" in Stockholm as epoch milliseconds. */
export function stockholm(local: string): number {
  return zoneOffsets(zone).firstInstantAt(Date.parse(`${local}:00Z`));
}

/** The present of the demonstration world: everything in it has happened before. */
export const worldNow = stockholm("2026-11-20T15:00");

/** The first day with cases. */
export const worldStart = "2025-06-01";

/**
 * The instant up to which the demonstration lives on: a local one where it is told ("2026-11-20T15:00"; tests hold the world
 * at its own present with it), else that of whoever loads it.
 */
export function presentOf(told: string | undefined, now: number): number {
  return Math.max(worldNow, told ? stockholm(told) : now);
}
