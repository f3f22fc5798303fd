import "server-only";
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** Signatures as Standard Webhooks has them: HMAC-SHA256 over id.timestamp.body, and headers of these three names. */
interface SignedHeaders {
  "webhook-id": string;
  "webhook-timestamp": string;
  "webhook-signature": string;
}

/** How far the sender's clock may be from ours. Seconds. */
const tolerance = 5 * 60;

export function newSigningSecret(): string {
  return `whsec_${randomBytes(32).toString("base64")}`;
}

/** `now` is epoch milliseconds. With several secrets, one of which is being replaced, each signs. */
export function signedHeaders(secrets: readonly string[], id: string, body: string, now: number): SignedHeaders {
  const timestamp = String(Math.floor(now / 1_000));
  const signatures = secrets.map((secret) => `v1,${signature(secret, id, timestamp, body).toString("base64")}`);
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signatures.join(" ") };
}

/** The id of a message whose signature holds and whose time is near; otherwise what is wrong with it. */
export function verified(
  secret: string,
  headers: Headers,
  body: string,
  now: number,
): { id: string; wrong: null } | { id: null; wrong: "signature" | "time" } {
  const id = headers.get("webhook-id") ?? "";
  const timestamp = headers.get("webhook-timestamp") ?? "";
  const wrong = { id: null, wrong: "signature" } as const;
  if (!/^[\x21-\x7e]{1,200}$/.test(id) || !/^\d{1,12}$/.test(timestamp)) return wrong;
  const expected = signature(secret, id, timestamp, body);
  const given = (headers.get("webhook-signature") ?? "").split(" ").slice(0, 8);
  const holds = given.some((one) => {
    const bytes = one.startsWith("v1,") ? Buffer.from(one.slice(3), "base64") : Buffer.alloc(0);
    return bytes.length === expected.length && timingSafeEqual(bytes, expected);
  });
  if (!holds) return wrong;
  return Math.abs(now / 1_000 - Number(timestamp)) <= tolerance ? { id, wrong: null } : { id: null, wrong: "time" };
}

function signature(secret: string, id: string, timestamp: string, body: string): Buffer {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  return createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest();
}
