import type { Grants } from "./viewer";

export type KeyRights = "read" | "write" | "hook" | "invoices";

/** A machine of one customer that has shown its key. */
export interface KeyHolder {
  readonly keyId: string;
  readonly orgId: string;
  readonly name: string;
  readonly rights: KeyRights;
}

const reading = ["customer.open", "cases.read_own", "cases.read_org", "sla.read", "satisfaction.read"] as const;

/** Numbering a case's events takes seeing all of them; what is read to be told is read without internal notes. */
const writing = [...reading, "cases.read_internal", "cases.write"] as const;

/** What a key may do for a use of it, with its own customer and nobody else's. A key to read writes nothing, one that signs reads nothing, and one for invoices does nothing else. */
export function grantsOfKey({ orgId, rights }: KeyHolder, use: "read" | "write"): Grants {
  if (rights === "invoices") return use === "read" ? {} : { "customer.open": [orgId], "billing.import": [orgId] };
  const read = rights === "hook" ? [] : reading;
  const given = use === "read" ? read : rights === "read" ? [] : writing;
  return Object.fromEntries(given.map((permission) => [permission, [orgId]]));
}
