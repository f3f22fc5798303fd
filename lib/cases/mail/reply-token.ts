import "server-only";
import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

/** Whom a mail about which case went to. */
export interface Bound {
  mailId: string;
  caseId: string;
  personId: string;
}

const macBytes = 10;
const length = 41;
const shape = /^[0-9a-z]{41}$/;

/**
 * What stands in the address that an answer goes to: which mail it answers, and a proof that the portal wrote so for this
 * case and this person. Small letters and digits only, since mail servers mix the letters' size.
 */
export function replyToken(bound: Bound): string {
  const hex = bound.mailId.replaceAll("-", "") + proof(bound).toString("hex");
  return BigInt(`0x${hex}`).toString(36).padStart(length, "0");
}

/** The mail that a token names, whether or not it was made by the portal; null for what is no token. */
export function mailOfToken(token: string): string | null {
  const hex = hexOf(token)?.slice(0, 32);
  return hex ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5") : null;
}

export function provesToken(token: string, bound: Bound): boolean {
  const hex = hexOf(token);
  return hex !== null && timingSafeEqual(Buffer.from(hex.slice(32), "hex"), proof(bound));
}

function hexOf(token: string): string | null {
  if (!shape.test(token)) return null;
  let value = 0n;
  for (const letter of token) value = value * 36n + BigInt(Number.parseInt(letter, 36));
  const hex = value.toString(16).padStart(32 + 2 * macBytes, "0");
  return hex.length === 32 + 2 * macBytes ? hex : null;
}

function proof({ mailId, caseId, personId }: Bound): Buffer {
  const key = Buffer.from(hkdfSync("sha256", env().NEXTAUTH_SECRET, "", "samverkan answers by mail", 32));
  return createHmac("sha256", key).update(`${mailId} ${caseId} ${personId}`).digest().subarray(0, macBytes);
}
