import type { Role } from "@/lib/access/roles";

export const customers = ["ekliden", "nordvik", "solglantan"] as const;
export type CustomerSlug = (typeof customers)[number];

export interface Actor {
  /** As the matrix prints it. */
  name: string;
  /** Null does not sign in. */
  email: string | null;
  supplier?: true;
  /** Written out here by hand, not read from the product: what each holds, and where. */
  roles: Partial<Record<CustomerSlug, readonly Role[]>>;
  /** Signing in is refused. */
  lockedOut?: true;
}

const everywhere = (role: Role): Actor["roles"] => ({ ekliden: [role], nordvik: [role], solglantan: [role] });

export const actors: readonly Actor[] = [
  { name: "anonymous", email: null, roles: {} },
  { name: "end user, Ekliden", email: "elsa.nordhed@ekliden.example", roles: { ekliden: ["end_user"] } },
  { name: "end user, Nordvik", email: "ibrahim.osmani@nordvik.example", roles: { nordvik: ["end_user"] } },
  {
    name: "contract owner, Ekliden",
    email: "lars-ake.nykvist@ekliden.example",
    roles: { ekliden: ["contract_owner"] },
  },
  {
    name: "IT service owner, Ekliden",
    email: "hakan.bjorkmo@ekliden.example",
    roles: { ekliden: ["it_service_owner", "it_incident_owner"] },
  },
  {
    name: "environmental officer, Ekliden",
    email: "olle.angvall@ekliden.example",
    roles: { ekliden: ["customer_environmental_officer"] },
  },
  {
    name: "information security coordinator, Ekliden",
    email: "anna-karin.lofstad@ekliden.example",
    roles: { ekliden: ["information_security_coordinator"] },
  },
  { name: "CEO, Ekliden", email: "birgitta.stalarm@ekliden.example", roles: { ekliden: ["customer_ceo"] } },
  {
    name: "IT manager, Nordvik",
    email: "johan.lindmarker@nordvik.example",
    roles: { nordvik: ["it_manager", "it_change_owner"] },
  },
  {
    name: "security officer, Nordvik",
    email: "stefan.kvarnlund@nordvik.example",
    roles: { nordvik: ["customer_security_officer"] },
  },
  {
    name: "system owner, Solgläntan",
    email: "zahra.karimi@solglantan.example",
    roles: { solglantan: ["it_system_owner"] },
  },
  { name: "disabled person, Ekliden", email: "gunnar.ahlmo@ekliden.example", roles: {}, lockedOut: true },
  {
    name: "supplier's CEO",
    email: "karin.ohrstrom@fjallnat.example",
    supplier: true,
    roles: everywhere("supplier_ceo"),
  },
  {
    name: "BAM of two",
    email: "anders.ekvall@fjallnat.example",
    supplier: true,
    roles: { ekliden: ["bam"], solglantan: ["bam"] },
  },
  {
    name: "delivery manager of Ekliden",
    email: "leila.rahimi@fjallnat.example",
    supplier: true,
    roles: { ekliden: ["delivery_manager"] },
  },
  {
    name: "TAM of two",
    email: "oskar.bergvall@fjallnat.example",
    supplier: true,
    roles: { ekliden: ["tam"], nordvik: ["tam"] },
  },
  { name: "TAM whose assignment ended", email: "fredrik.malmsjo@fjallnat.example", supplier: true, roles: {} },
  {
    name: "ServiceDesk agent",
    email: "emma.lindkvist@fjallnat.example",
    supplier: true,
    roles: everywhere("servicedesk_agent"),
  },
  {
    name: "incident manager",
    email: "helena.forsgren@fjallnat.example",
    supplier: true,
    roles: everywhere("incident_manager"),
  },
  {
    name: "change manager",
    email: "ingrid.nasholm@fjallnat.example",
    supplier: true,
    roles: everywhere("change_manager"),
  },
  {
    name: "supplier's security officer",
    email: "per-olof.wikman@fjallnat.example",
    supplier: true,
    roles: everywhere("supplier_security_officer"),
  },
  {
    name: "supplier's environmental officer",
    email: "ylva.brannlund@fjallnat.example",
    supplier: true,
    roles: everywhere("supplier_environmental_officer"),
  },
];

/** Who reported the case that stands for "one's own" at each customer. */
export const reporters: Record<CustomerSlug, string> = {
  ekliden: "elsa.nordhed@ekliden.example",
  nordvik: "ibrahim.osmani@nordvik.example",
  solglantan: "zahra.karimi@solglantan.example",
};
