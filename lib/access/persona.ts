import type { Permission } from "./permissions";
import { type CustomerRole, customerRoles } from "./roles";
import { audiencesOf, type CustomerAccess, can, holdsAnywhere, type PersonViewer, type Viewer } from "./viewer";

/** Somebody an editor reads the help centre as, to see what they see. Has audiences and no permission at all. */
export type Persona =
  | { kind: "anonymous" }
  | { kind: "signed-in" }
  | { kind: "supplier" }
  | { kind: "customer"; customer: CustomerAccess; role: CustomerRole };

/** What writes documents; whoever holds one may ask how they look to others. */
export const writing = ["knowledge.write", "documents.write", "proposals.write"] as const satisfies [
  Permission,
  ...Permission[],
];

/** Those whom the viewer may read as: never more than what the viewer could open as an author of articles and guides. */
export function personasOf(viewer: Viewer): Persona[] {
  if (viewer.kind === "anonymous" || !viewer.isSupplier) return [];
  if (!holdsAnywhere(viewer, writing)) return [];
  const writable = viewer.customers.filter(({ id }) => can(viewer, "knowledge.write", id));
  const theirs = writable.flatMap((customer) =>
    customerRoles.toReversed().map((role): Persona => ({ kind: "customer", customer, role })),
  );
  return [{ kind: "anonymous" }, { kind: "signed-in" }, { kind: "supplier" }, ...theirs];
}

/** As it stands in the cookie and the form: `anonymous`, `signed-in`, `supplier` or `<customer>/<role>`. */
export function personaKey(persona: Persona): string {
  return persona.kind === "customer" ? `${persona.customer.slug}/${persona.role}` : persona.kind;
}

/** The audiences of the one read as; the viewer's own name and rights are not among them. */
export function personaAudiences(persona: Persona, viewer: PersonViewer): string[] {
  if (persona.kind === "anonymous") return audiencesOf({ kind: "anonymous" });
  const customers =
    persona.kind === "customer" ? [{ ...persona.customer, roles: ["end_user" as const, persona.role] }] : [];
  return audiencesOf({ ...viewer, customers, isSupplier: persona.kind === "supplier" });
}
