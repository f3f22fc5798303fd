import "server-only";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { readFile } from "@/lib/knowledge/files/file-commands";
import { isDrawable } from "./drawable";
import { type LogoRefusal, logoLimits } from "./limits";

const limits = { picture: logoLimits.bytes, film: 0, file: 0 };

/** Keeps a picture as the customer's logo in place of the one before, or says why not. */
export async function keepLogo(
  scope: Scope,
  orgId: string,
  { name, bytes }: { name: string; bytes: Uint8Array },
  now: Date,
): Promise<LogoRefusal | null> {
  scope.require("customer.manage", orgId);
  const read = readFile(name, bytes, limits);
  if ("refused" in read) return refusalOf(read.refused);
  const { mime, width, height, sha256 } = read;
  if (mime !== "image/png" && mime !== "image/jpeg") return "type";
  if (width === null || height === null) return "broken";
  if (Math.max(width, height) > logoLimits.pixels) return "pixels";
  if (!isDrawable(bytes, mime)) return "broken";
  const row = { mime, bytes: Uint8Array.from(bytes), size: bytes.length, sha256, width, height };
  const stamped = { ...row, updatedAt: now, updatedById: scope.viewerId };
  await scope.db.customerLogo.upsert({ where: { orgId }, create: { orgId, ...stamped }, update: stamped });
  await note(scope, orgId, "kept", bytes.length);
  return null;
}

/** Covers have none from now on; false when there was none. */
export async function removeLogo(scope: Scope, orgId: string): Promise<boolean> {
  scope.require("customer.manage", orgId);
  const { count } = await scope.db.customerLogo.deleteMany({ where: { orgId } });
  if (count > 0) await note(scope, orgId, "removed", 0);
  return count > 0;
}

function refusalOf(refused: string): LogoRefusal {
  if (refused === "empty" || refused === "broken" || refused === "pixels") return refused;
  return refused.startsWith("too_large_picture") ? "tooLarge" : "type";
}

function note(scope: Scope, orgId: string, what: "kept" | "removed", bytes: number): Promise<void> {
  return appendAudit(scope, { orgId, kind: "logo.changed", subject: `customer:${orgId}`, detail: { what, bytes } });
}
