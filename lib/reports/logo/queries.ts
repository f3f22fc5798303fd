import "server-only";
import type { Scope } from "@/lib/access/scope";
import { fileVersion } from "@/lib/knowledge/files/file-response";
import type { ReportLogo } from "../model/model";

export type LogoFacts = Pick<ReportLogo, "width" | "height" | "version"> & {
  mime: string;
  size: number;
  sha256: string;
};

/** The customer's logo with its bytes, for a cover; null where there is none. */
export async function getLogo(
  scope: Scope,
  orgId: string,
): Promise<(Omit<ReportLogo, "alt"> & { bytes: Uint8Array }) | null> {
  scope.require("customer.open", orgId);
  const row = await scope.db.customerLogo.findUnique({
    where: { orgId },
    select: { bytes: true, width: true, height: true, sha256: true },
  });
  if (!row) return null;
  const { sha256, ...logo } = row;
  return { ...logo, version: fileVersion(sha256) };
}

/** What is known of it, without the picture. */
export async function getLogoFacts(scope: Scope, orgId: string): Promise<LogoFacts | null> {
  scope.require("customer.open", orgId);
  const select = { mime: true, size: true, sha256: true, width: true, height: true } as const;
  const row = await scope.db.customerLogo.findUnique({ where: { orgId }, select });
  return row && { ...row, version: fileVersion(row.sha256) };
}
