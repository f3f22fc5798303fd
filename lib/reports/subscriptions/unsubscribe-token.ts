import "server-only";
import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

const macBytes = 20;
const shape = /^[A-Za-z0-9_-]{48}$/;

/** What stands in the link that ends a subscription: which one, and a proof that the portal wrote the link. */
export function unsubscribeToken(subscriptionId: string): string {
  return Buffer.concat([bytesOf(subscriptionId), proof(subscriptionId)]).toString("base64url");
}

/** The subscription that a link ends; null for what the portal has not written. */
export function subscriptionOfToken(token: string): string | null {
  if (!shape.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  const hex = bytes.subarray(0, 16).toString("hex");
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return timingSafeEqual(bytes.subarray(16), proof(id)) ? id : null;
}

function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll("-", ""), "hex");
}

function proof(subscriptionId: string): Buffer {
  const key = Buffer.from(hkdfSync("sha256", env().NEXTAUTH_SECRET, "", "samverkan ends subscriptions", 32));
  return createHmac("sha256", key).update(subscriptionId).digest().subarray(0, macBytes);
}
