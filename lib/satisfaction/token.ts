import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** What a link holds: 256 bits by chance, written so that no mail program breaks it. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of it. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(`survey ${token}`).digest("hex");
}

const wellFormed = /^[A-Za-z0-9_-]{43}$/;

export function isToken(text: string): boolean {
  return wellFormed.test(text);
}
