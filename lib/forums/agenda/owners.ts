import type { Role } from "@/lib/access/roles";
import type { Owner, Point } from "./point";

/** Who answers for a point that names nobody, by the roles of domain and agreement. */
const answering = {
  followUp: "incident_manager",
  escalation: "it_service_owner",
  outage: "operations_manager",
  promise: "delivery_manager",
  availability: "delivery_manager",
  question: "bam",
  alarm: "delivery_manager",
  deviation: "bam",
  outlook: "contract_owner",
  prices: "bam",
  contract: "bam",
  lasting: "delivery_manager",
  relation: "bam",
} as const satisfies Partial<Record<Point["kind"], Role>>;

export type AnsweringKind = keyof typeof answering;
export type OwnerOf = (kind: AnsweringKind) => Owner;

/** Those who hold the role that answers for a kind of point, by name. */
export function ownersOf(holdings: readonly { role: Role; name: string }[]): OwnerOf {
  return (kind) => {
    const role = answering[kind];
    const names = holdings.filter((held) => held.role === role).map(({ name }) => name);
    return { names: [...new Set(names)], role };
  };
}

/** A person who has taken it on themselves; whoever else answers for it where nobody has. */
export function named(name: string | null | undefined, otherwise?: Owner): Owner {
  return name ? { names: [name], role: null } : (otherwise ?? { names: [], role: null });
}
