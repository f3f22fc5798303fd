import "server-only";
import { notFound } from "next/navigation";
import { noteSupplierRead, requireCustomer, requireSupplier } from "@/lib/access/gate";
import { customerRoles, supplierRoles } from "@/lib/access/roles";
import { inScope } from "@/lib/access/scope";
import { can, type PersonViewer } from "@/lib/access/viewer";
import { singleValues } from "@/lib/single-values";
import { localDateAt } from "@/lib/time/local-date";
import { getEmployee, listEmployees, listRoleHoldings } from "./queries";

const today = () => localDateAt(Date.now(), "Europe/Stockholm");

/** Both sides of the collaboration: each role, who holds it, and which are vacant. */
export async function loadCollaboration(slug: string) {
  const { viewer, org } = await requireCustomer(slug, "people.read");
  const holdings = await inScope(viewer, (scope) => listRoleHoldings(scope, org.id, today()));
  const side = (roles: readonly string[]) =>
    roles
      .filter((role) => role !== "end_user")
      .map((role) => ({ role, people: holdings.filter((holding) => holding.role === role) }));
  return { org, customer: side(customerRoles), supplier: side(supplierRoles) };
}

const managed = (viewer: PersonViewer) => viewer.customers.filter(({ id }) => can(viewer, "people.manage", id));

export interface PeopleQuery {
  org?: string;
  q?: string;
}

/** The desk's list of people: one customer at a time, the first one when none is named. */
export async function loadPeople(asked: PeopleQuery) {
  const query: PeopleQuery = singleValues({ ...asked });
  const viewer = await requireSupplier("people.manage");
  const customers = managed(viewer);
  const org = customers.find(({ slug }) => slug === query.org) ?? (query.org ? undefined : customers[0]);
  if (!org) notFound();
  await noteSupplierRead(viewer, "people.manage", org.id);
  const text = (query.q ?? "").trim().slice(0, 100);
  const people = await inScope(viewer, (scope) => listEmployees(scope, org.id, text, today()));
  return { customers, org, people, text };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function loadEmployee(slug: string, personId: string) {
  const { viewer, org } = await requireCustomer(slug, "people.manage");
  const person = uuid.test(personId)
    ? await inScope(viewer, (scope) => getEmployee(scope, org.id, personId, today()))
    : null;
  if (!person) notFound();
  return { org, person, today: today() };
}

export async function loadCustomerHome(slug: string) {
  const { viewer, org } = await requireCustomer(slug, "customer.open");
  return {
    org,
    may: {
      cases: can(viewer, "cases.read_own", org.id),
      sla: can(viewer, "sla.read", org.id),
      proposals: can(viewer, "proposals.read", org.id),
      collaboration: can(viewer, "people.read", org.id),
    },
  };
}
