import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Scope } from "./scope";

/**
 * A statement that has not been sent yet, and what its rows tell: it can be sent alone or together with others. Whoever makes
 * one has asked for the right to it first.
 */
export interface Asked<Told> {
  sql: Prisma.Sql;
  told: (rows: unknown[]) => Told;
}

/**
 * Sent together with others, rows come as JSON: amounts and decimals are selected as text, so that none passes through a
 * floating-point number, and an instant is a Date or its text, which `new Date` reads alike.
 */
export function asked<Row, Told>(sql: Prisma.Sql, told: (rows: Row[]) => Told): Asked<Told> {
  return { sql, told: (rows) => told(rows as Row[]) };
}

/** The same, and what is worked out of what its rows tell. */
export function toldAs<Told, Next>({ sql, told }: Asked<Told>, next: (told: Told) => Next): Asked<Next> {
  return { sql, told: (rows) => next(told(rows)) };
}

/** One statement. */
export async function ask<Told>({ db }: Scope, { sql, told }: Asked<Told>): Promise<Told> {
  return told(await db.$queryRaw<unknown[]>`/* prepared */ ${sql}`);
}

type ToldBy<Part> = Part extends Asked<infer Told> ? Told : Part;
type Told<Parts> = { [Name in keyof Parts]: ToldBy<Parts[Name]> };

/** Several in one statement and one round trip, by their names; each keeps the order of its rows. What is null is not asked. */
export async function askTogether<Parts extends Record<string, Asked<unknown> | null>>(
  { db }: Scope,
  parts: Parts,
): Promise<Told<Parts>> {
  const sent = Object.entries(parts).flatMap(([name, part], index) =>
    part ? [{ name, part, column: `part${index}` }] : [],
  );
  if (sent.length === 0) return parts as Told<Parts>;
  const columns = sent.map(
    ({ part, column }) =>
      Prisma.sql`(select coalesce(json_agg(told_row), '[]') from (${part.sql}) as told_row) as ${Prisma.raw(column)}`,
  );
  const [answer = {}] = await db.$queryRaw<Record<string, unknown[]>[]>`/* prepared */ select ${Prisma.join(columns)}`;
  const told = sent.map(({ name, part, column }) => [name, part.told(answer[column] ?? [])]);
  return { ...parts, ...Object.fromEntries(told) };
}
