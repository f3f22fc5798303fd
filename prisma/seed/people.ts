import type { Role } from "@/lib/access/roles";
import type { CustomerSlug, OrgSlug } from "./organisations";

/** A role, where it is held when that is not the person's own organisation, and its last day when it has ended. */
export interface Held {
  role: Role;
  at?: CustomerSlug;
  from?: string;
  to?: string;
}

export interface NamedPerson {
  org: OrgSlug;
  name: string;
  holds: readonly Held[];
  locale?: "en";
  /** First and last day of employment, when they differ from the ordinary. */
  employed?: { from?: string; to?: string };
  disabled?: true;
}

const own = (...held: Role[]): Held[] => held.map((role) => ({ role }));
const at = (role: Role, ...customers: CustomerSlug[]): Held[] => customers.map((slug) => ({ role, at: slug }));

/** Everyone with a role, and a few without one whom the demonstration shows. */
export const namedPeople: readonly NamedPerson[] = [
  // The supplier. What is held at the supplier itself counts for every customer.
  { org: "fjallnat", name: "Karin Öhrström", holds: own("supplier_ceo") },
  { org: "fjallnat", name: "Mikael Sjödahl", holds: own("operations_manager") },
  { org: "fjallnat", name: "Amira Haddad", holds: own("cto"), locale: "en" },
  { org: "fjallnat", name: "Per-Olof Wikman", holds: own("supplier_security_officer") },
  { org: "fjallnat", name: "Ylva Brännlund", holds: own("supplier_environmental_officer") },
  { org: "fjallnat", name: "Helena Forsgren", holds: own("incident_manager") },
  { org: "fjallnat", name: "Björn Tångring", holds: own("problem_manager") },
  { org: "fjallnat", name: "Ingrid Näsholm", holds: own("change_manager") },
  { org: "fjallnat", name: "Emma Lindkvist", holds: own("servicedesk_agent") },
  { org: "fjallnat", name: "Yusuf Demirel", holds: own("servicedesk_agent") },
  { org: "fjallnat", name: "Sanna Kalliomäki", holds: own("servicedesk_agent") },
  { org: "fjallnat", name: "Jonas Åkerbo", holds: own("servicedesk_agent") },
  { org: "fjallnat", name: "Anders Ekvall", holds: at("bam", "ekliden", "solglantan") },
  { org: "fjallnat", name: "Maria Östergård", holds: at("bam", "nordvik") },
  { org: "fjallnat", name: "Leila Rahimi", holds: at("delivery_manager", "ekliden") },
  { org: "fjallnat", name: "Tomas Hägglöf", holds: at("delivery_manager", "nordvik", "solglantan") },
  { org: "fjallnat", name: "Oskar Bergvall", holds: at("tam", "ekliden", "nordvik") },
  { org: "fjallnat", name: "Wanja Sjöstrand", holds: [{ role: "tam", at: "solglantan", from: "2026-11-01" }] },
  { org: "fjallnat", name: "Fredrik Malmsjö", holds: [{ role: "tam", at: "solglantan", to: "2026-10-31" }] },

  { org: "ekliden", name: "Birgitta Stålarm", holds: own("customer_ceo") },
  { org: "ekliden", name: "Lars-Åke Nykvist", holds: own("contract_owner") },
  { org: "ekliden", name: "Fatima Al-Masri", holds: own("it_manager") },
  { org: "ekliden", name: "Håkan Björkmo", holds: own("it_service_owner", "it_incident_owner") },
  { org: "ekliden", name: "Susanne Öbring", holds: own("it_system_owner") },
  { org: "ekliden", name: "Peter Wallmark", holds: own("it_system_owner") },
  { org: "ekliden", name: "Elin Sandvik", holds: own("it_change_owner") },
  { org: "ekliden", name: "Rikard Dahlöf", holds: own("customer_security_officer") },
  { org: "ekliden", name: "Anna-Karin Löfstad", holds: own("information_security_coordinator") },
  { org: "ekliden", name: "Olle Ängvall", holds: own("customer_environmental_officer") },
  { org: "ekliden", name: "Elsa Nordhed", holds: [] },
  { org: "ekliden", name: "Gunnar Ahlmo", holds: [], employed: { to: "2026-06-30" }, disabled: true },

  { org: "nordvik", name: "Göran Hallvik", holds: own("customer_ceo") },
  { org: "nordvik", name: "Cecilia Brandting", holds: own("contract_owner") },
  { org: "nordvik", name: "Johan Lindmarker", holds: own("it_manager", "it_change_owner") },
  { org: "nordvik", name: "Marie Åslöf", holds: own("it_service_owner", "it_incident_owner") },
  { org: "nordvik", name: "Dragan Petrović", holds: own("it_system_owner"), locale: "en" },
  { org: "nordvik", name: "Stefan Kvarnlund", holds: own("customer_security_officer") },
  { org: "nordvik", name: "Kajsa Rydeberg", holds: own("information_security_coordinator") },
  { org: "nordvik", name: "Lovisa Ekhage", holds: own("customer_environmental_officer") },
  { org: "nordvik", name: "Ibrahim Osmani", holds: [] },

  // The environmental officer's chair is empty: the last one left it in September.
  { org: "solglantan", name: "Eva-Lena Strömmer", holds: own("customer_ceo", "contract_owner") },
  { org: "solglantan", name: "Niklas Öhrn", holds: own("it_manager", "it_service_owner", "it_incident_owner") },
  { org: "solglantan", name: "Zahra Karimi", holds: own("it_system_owner") },
  { org: "solglantan", name: "Jenny Fridhem", holds: own("it_change_owner") },
  {
    org: "solglantan",
    name: "Marcus Wedegård",
    holds: own("customer_security_officer", "information_security_coordinator"),
  },
  {
    org: "solglantan",
    name: "Inga-Lill Svärdman",
    holds: [{ role: "customer_environmental_officer", to: "2026-09-30" }],
  },
  { org: "solglantan", name: "Åsa Blomgård", holds: [] },
];
