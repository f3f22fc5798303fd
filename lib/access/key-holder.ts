import type { Permission } from "./permissions";
import type { Grants } from "./viewer";

export type KeyRights = "read" | "write" | "hook" | "invoices" | "mail" | "billing";
/** What a key is used for by one request. */
export type KeyUse = "read" | "write" | "mail";

/** A machine of one customer that has shown its key. */
export interface KeyHolder {
  readonly keyId: string;
  readonly orgId: string;
  readonly name: string;
  readonly rights: KeyRights;
}

const cases = ["customer.open", "cases.read_own", "cases.read_org", "sla.read", "satisfaction.read"] as const;

/** Of proposals the figures: a key is nobody that one is addressed to, so it reads none. */
const reading = [
  ...cases,
  ...(["changes.read", "forums.read", "proposals.read"] as const),
] as const satisfies readonly Permission[];

/** Numbering a case's events takes seeing all of them; what is read to be told is read without internal notes. */
const writing = [...cases, "cases.read_internal", "cases.write"] as const;

/** Mail is handed in and not seen again. */
const delivering = ["customer.open", "mail.deliver"] as const;

/** What keys of each kind give for each use: a key to read writes nothing, one that signs reads nothing, one for invoices, for their files or for mail does nothing else. */
const given = {
  read: { read: reading, write: [], mail: [] },
  write: { read: reading, write: writing, mail: [] },
  invoices: { read: [], write: ["customer.open", "billing.import"], mail: [] },
  billing: { read: ["customer.open", "billing.read"], write: [], mail: [] },
  hook: { read: [], write: writing, mail: [] },
  mail: { read: [], write: [], mail: delivering },
} as const satisfies Record<KeyRights, Record<KeyUse, readonly Permission[]>>;

/** What a key may do for a use of it, with its own customer and nobody else's. */
export function grantsOfKey({ orgId, rights }: KeyHolder, use: KeyUse): Grants {
  return Object.fromEntries(given[rights][use].map((permission) => [permission, [orgId]]));
}
