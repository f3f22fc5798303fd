import type { FormatLang } from "@/lib/format";
import type { FormProblems, FormValues } from "@/lib/sla/agreement-form";
import type { ContractHead } from "./contract-head";
import type { Price } from "./prices";
import type { Proposal } from "./proposal";
import type { AgreedEntry } from "./quantities";

/** What a form may name, and what it is a change of. */
export interface FormFrame {
  /** The contract that is changed; null when another is made. */
  head: ContractHead | null;
  /** Every contract of the customer, oldest first. */
  heads: readonly ContractHead[];
  services: readonly string[];
  /** The newest list from the day that the form names, or before. */
  pricesOn: (day: string) => readonly Price[];
  agreed: readonly AgreedEntry[];
  /** A local date. */
  today: string;
  /** The language that numbers are typed in. */
  lang: FormatLang;
}

export type ProposalRead = { proposal: Proposal } | { problems: FormProblems };

export const problem = (name: string) => `contracts.problem.${name}`;

/** How prices may be raised, in the contract's own words. */
export function clauseOf(values: FormValues, problems: FormProblems): string {
  const clause = (values.indexClause ?? "").trim();
  if (clause.length > 1_000) problems.indexClause = problem("clause_long");
  return clause;
}
