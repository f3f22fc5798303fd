import { createHash } from "node:crypto";

/** The same name always gives the same uuid (version 8: custom, RFC 9562). */
export function seedId(...name: (string | number)[]): string {
  const hex = createHash("sha256")
    .update(`samverkan-demonstration|${name.join("|")}`)
    .digest("hex");
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
