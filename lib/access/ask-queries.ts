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

/** One statement. */
export async function ask<Told>({ db }: Scope, { sql, told }: Asked<Told>): Promise<Told> {
  return told(await db.$queryRaw<unknown[]>`/* prepared */ ${sql}`);
}

type Told<Parts> = { [Name in keyof Parts]: Parts[Name] extends Asked<infer One> ? One : never };

/** Several in one statement and one round trip, by their names; each keeps the order of its rows. */
export async function askTogether<Parts extends Record<string, Asked<unknown>>>(
  { db }: Scope,
  parts: Parts,
): Promise<Told<Parts>> {
  const columns = Object.values(parts).map(
    ({ sql }, index) =>
      Prisma.sql`(select coalesce(json_agg(told_row), '[]') from (${sql}) as told_row) as ${Prisma.raw(`part${index}`)}`,
  );
  const [answer = {}] = await db.$queryRaw<Record<string, unknown[]>[]>`/* prepared */ select ${Prisma.join(columns)}`;
  const told = Object.entries(parts).map(([name, part], index) => [name, part.told(answer[`part${index}`] ?? [])]);
  return Object.fromEntries(told) as Told<Parts>;
}
