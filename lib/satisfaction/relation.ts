import type { CustomerRole } from "@/lib/access/roles";
import { fewestAnswers } from "./figures";

export const forumLevels = ["operative", "tactical", "strategic"] as const;
export type ForumLevel = (typeof forumLevels)[number];

/** Where each of a customer's named roles meets the supplier; a plain end user is not asked. */
const forumOfRole: Record<Exclude<CustomerRole, "end_user">, ForumLevel> = {
  customer_ceo: "strategic",
  contract_owner: "strategic",
  it_manager: "tactical",
  it_service_owner: "tactical",
  it_change_owner: "tactical",
  customer_security_officer: "tactical",
  information_security_coordinator: "tactical",
  customer_environmental_officer: "tactical",
  it_system_owner: "operative",
  it_incident_owner: "operative",
};

type AskedRole = keyof typeof forumOfRole;

export function forumOf(role: string): ForumLevel | null {
  return Object.hasOwn(forumOfRole, role) ? forumOfRole[role as AskedRole] : null;
}

/** The role somebody is asked as: of those held the one of the highest forum. Null for who holds none of them. */
export function askedAs(held: readonly string[]): string | null {
  const asked = held.filter((role) => forumOf(role) !== null);
  return asked.toSorted((a, b) => rank(b) - rank(a))[0] ?? null;
}

const rank = (role: string) => forumLevels.indexOf(forumOf(role) as ForumLevel);

/** What is stated, agreed with on a scale of 1 to 5: everybody gets the first ones, and each forum some of its own. */
const shared = ["trust", "understands", "recommend-people"] as const;
const ofForum = {
  operative: ["reachable", "keeps-word"],
  tactical: ["prepared", "improves"],
  strategic: ["value", "partner"],
} as const satisfies Record<ForumLevel, readonly string[]>;
export type RelationStatement = (typeof shared)[number] | (typeof ofForum)[ForumLevel][number];

export function statementsOf(level: ForumLevel): readonly RelationStatement[] {
  return [...shared, ...ofForum[level]];
}

export const statements: readonly RelationStatement[] = [...shared, ...forumLevels.flatMap((level) => ofForum[level])];

export interface RelationAnswer {
  level: ForumLevel;
  /** 0 to 10: how gladly they would recommend the supplier. */
  nps: number;
  scores: Readonly<Record<string, number>>;
}

export interface NpsTotals {
  /** Answers of 9 and 10. */
  promoters: number;
  /** Answers of 0 to 6. */
  detractors: number;
  n: number;
}

export function npsTotals(answers: readonly Pick<RelationAnswer, "nps">[]): NpsTotals {
  return {
    promoters: answers.filter(({ nps }) => nps >= 9).length,
    detractors: answers.filter(({ nps }) => nps <= 6).length,
    n: answers.length,
  };
}

export function addNps(rows: readonly NpsTotals[]): NpsTotals {
  return rows.reduce(
    (sum, { promoters, detractors, n }) => {
      return { promoters: sum.promoters + promoters, detractors: sum.detractors + detractors, n: sum.n + n };
    },
    { promoters: 0, detractors: 0, n: 0 },
  );
}

/** % promoters − % detractors, −100 to 100; null with fewer than five answers. */
export function netPromoterScore({ promoters, detractors, n }: NpsTotals): number | null {
  return n < fewestAnswers ? null : (100 * (promoters - detractors)) / n;
}

export interface StatementMean {
  statement: RelationStatement;
  /** Null with fewer than five answers to it. */
  mean: number | null;
  n: number;
}

export function statementMeans(answers: readonly RelationAnswer[], of: readonly RelationStatement[]): StatementMean[] {
  return of.map((statement) => {
    const given = answers.flatMap(({ scores }) => scores[statement] ?? []);
    const sum = given.reduce((total, score) => total + score, 0);
    return { statement, mean: given.length < fewestAnswers ? null : sum / given.length, n: given.length };
  });
}
