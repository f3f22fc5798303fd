import "server-only";
import * as z from "zod";
import type { Scope } from "@/lib/access/scope";
import type { Difference } from "../rollup";

export interface VerificationRow {
  orgId: string;
  askedAt: Date | null;
  /** Null until the first one has run. */
  ranAt: Date | null;
  tookMs: number | null;
  cases: number;
  clocks: number;
  monthRows: number;
  differenceCount: number;
  /** The first of them. */
  differences: Difference[];
}

const differencesSchema = z.array(
  z.object({ what: z.string(), stored: z.string().nullable(), recomputed: z.string().nullable() }),
);

/** The last verification of each customer whose service level the viewer manages. */
export async function listVerifications(scope: Scope): Promise<VerificationRow[]> {
  const rows = await scope.db.slaVerification.findMany({
    where: scope.where("sla.manage"),
    omit: { askedBy: true },
  });
  return rows.map((row) => ({ ...row, differences: differencesSchema.parse(row.differences) }));
}
