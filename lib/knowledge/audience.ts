import * as z from "zod";
import { audienceTokenPattern } from "./schema";

export const audienceSchema = z.array(z.string().regex(audienceTokenPattern)).min(1);

/** The one rule of who may read a document, in the three forms it is asked in: in memory, as a Prisma filter, as SQL. */
export function matchesAudience(audience: readonly string[], tokens: readonly string[]): boolean {
  return audience.some((token) => tokens.includes(token));
}

export function audienceFilter(tokens: readonly string[]): { audience: { hasSome: string[] } } {
  return { audience: { hasSome: [...tokens] } };
}

/** `parameter` is the place of the tokens among the statement's parameters, from 1. */
export function audiencePredicate(column: string, parameter: number): string {
  return `${column} && $${parameter}::text[]`;
}
