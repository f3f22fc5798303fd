import { type Actor, type CustomerSlug, customers, reporters } from "./actors";
import type { Target } from "./cells";
import type { ActionRow, PageRow, Rule } from "./surfaces";

/** What the matrix expects: who may, by the roles of `actors.ts` and the rules of the surfaces. */
export function mayEnter(actor: Actor, row: PageRow, { customer }: Target): boolean {
  if (row.supplierOnly && !actor.supplier) return false;
  if (row.reporterToo && customer && reporters[customer] === actor.email) return true;
  return holds(actor, row.may, customer);
}

export const mayAct = (actor: Actor, row: ActionRow, customer: CustomerSlug | null) => holds(actor, row.may, customer);

function holds(actor: Actor, rule: Rule, customer: CustomerSlug | null): boolean {
  if (rule === "anyone") return true;
  if (actor.email === null || actor.lockedOut) return false;
  if (rule === "signed in") return true;
  const places = customer ? [customer] : customers;
  return places.some((slug) => actor.roles[slug]?.some((role) => rule.includes(role)));
}
