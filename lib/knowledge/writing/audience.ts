import type { Role } from "@/lib/access/roles";
import { isRole, isSupplierRole } from "@/lib/access/roles";
import type { DocumentKind } from "@/lib/knowledge/source/schema";

/** One part of an audience. A document is read by whoever belongs to any of its parts. */
export type AudiencePart =
  | { readonly who: "public" }
  | { readonly who: "signed-in" }
  | { readonly who: "supplier" }
  | { readonly who: "org"; readonly org: string }
  | { readonly who: "role"; readonly role: Role }
  | { readonly who: "org-role"; readonly org: string; readonly role: Role };

/** A token as its part, or null when it is none. `org` is the customer's slug in a source, its id where it is stored. */
export function parseAudienceToken(token: string): AudiencePart | null {
  if (token === "public" || token === "signed-in" || token === "supplier") return { who: token };
  const { org, role } = /^(?:org:(?<org>[a-z0-9-]+))?(?:(?:^|\+)role:(?<role>[a-z_]+))?$/.exec(token)?.groups ?? {};
  if (role !== undefined && !isRole(role)) return null;
  if (org && role) return { who: "org-role", org, role };
  if (org) return { who: "org", org };
  return role ? { who: "role", role } : null;
}

export function audienceToken(part: AudiencePart): string {
  if (part.who === "org") return `org:${part.org}`;
  if (part.who === "role") return `role:${part.role}`;
  return part.who === "org-role" ? `org:${part.org}+role:${part.role}` : part.who;
}

export function parseAudience(tokens: readonly string[]): AudiencePart[] {
  return tokens.flatMap((token) => parseAudienceToken(token) ?? []);
}

export interface NamedCustomer {
  readonly id: string;
  readonly slug: string;
}

/** The customers that an audience names, by slug or id. */
export function customersIn(tokens: readonly string[]): string[] {
  return [...new Set(parseAudience(tokens).flatMap((part) => ("org" in part ? [part.org] : [])))];
}

/** Supplier's people who follow a proposal at its customer, whoever else it is for. */
const proposalFollowers: readonly Role[] = ["tam", "bam", "delivery_manager"];

export type AudienceResult =
  | { readonly ok: true; readonly audience: string[] }
  | { readonly ok: false; readonly problem: "unknown_customer" | "outside_customer"; readonly token: string };

/**
 * What is stored of what an author wrote: customers by id instead of slug. `customers` are those the writer reaches.
 * What belongs to a customer is for that customer alone.
 */
export function resolveAudience(
  tokens: readonly string[],
  document: { kind: DocumentKind; orgId: string | null },
  customers: readonly NamedCustomer[],
): AudienceResult {
  const audience: string[] = [];
  for (const token of tokens) {
    const part = parseAudienceToken(token);
    if (!part) return { ok: false, problem: "unknown_customer", token };
    const org = "org" in part ? customers.find(({ id, slug }) => part.org === slug || part.org === id) : undefined;
    if ("org" in part && !org) return { ok: false, problem: "unknown_customer", token };
    if (document.orgId !== null && org?.id !== document.orgId) return { ok: false, problem: "outside_customer", token };
    audience.push(audienceToken(org && "org" in part ? { ...part, org: org.id } : part));
  }
  if (document.kind === "proposal" && document.orgId !== null) {
    for (const role of proposalFollowers) audience.push(audienceToken({ who: "org-role", org: document.orgId, role }));
  }
  return { ok: true, audience: [...new Set(audience)] };
}

/** What an author may be asked to choose: parts that the document's customer allows. */
export function isWithinCustomer(part: AudiencePart, customer: NamedCustomer | null): boolean {
  if (customer === null) return true;
  return "org" in part && (part.org === customer.slug || part.org === customer.id);
}

/** One sentence about one part, as a key of `knowledge.audience` with its values. Customers by the names given. */
export interface AudienceWords {
  readonly key: "public" | "signed-in" | "supplier" | "org" | "role" | "org-role";
  readonly org?: string;
  readonly role?: Role;
}

/** Who will see it, part by part. What is for everybody makes the other parts needless to say. */
export function describeAudience(
  tokens: readonly string[],
  customers: readonly (NamedCustomer & { name: string })[],
): AudienceWords[] {
  const parts = parseAudience(tokens);
  if (parts.some(({ who }) => who === "public")) return [{ key: "public" }];
  if (parts.some(({ who }) => who === "signed-in")) return [{ key: "signed-in" }];
  const whole = new Set(parts.flatMap((part) => (part.who === "org" ? [part.org] : [])));
  const nameOf = (org: string) => customers.find(({ id, slug }) => org === id || org === slug)?.name ?? org;
  return parts
    .filter((part) => part.who !== "org-role" || !whole.has(part.org))
    .map((part) => ({
      key: part.who,
      ...("org" in part && { org: nameOf(part.org) }),
      ...("role" in part && { role: part.role }),
    }));
}

/**
 * Whether somebody may read both: a link is in vain only when none of the text's readers may follow it. The supplier's
 * people read with every customer they serve, but a text for one customer's people has no reader at another.
 */
export function audiencesMeet(one: readonly string[], other: readonly string[]): boolean {
  const others = parseAudience(other);
  return parseAudience(one).some((part) => others.some((its) => partsMeet(part, its)));
}

function partsMeet(one: AudiencePart, other: AudiencePart): boolean {
  if ("org" in one && "org" in other && one.org !== other.org) return false;
  const sides = [sideOf(one), sideOf(other)];
  return !(sides.includes("supplier") && sides.includes("customer"));
}

/** Nobody is employed on both sides; on one side a person may hold several roles. */
function sideOf(part: AudiencePart): "supplier" | "customer" | "either" {
  if (part.who === "supplier") return "supplier";
  if (!("role" in part)) return "either";
  return isSupplierRole(part.role) ? "supplier" : "customer";
}
