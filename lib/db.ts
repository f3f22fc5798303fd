import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { env } from "./env";
import { type Prisma, PrismaClient } from "./generated/prisma/client";

/** What queries and commands work with: one open transaction. */
export type Db = Prisma.TransactionClient;

interface Limits {
  connections: number;
  statementMs: number;
}

const names = new Map<string, string>();

/**
 * A statement that begins with the comment `prepared` gets a name, and is planned once per connection instead of at every
 * call. For what is asked often in words that never vary: the policies of row-level security take longer to plan than to run.
 */
function statementName({ sql }: { sql: string }): string | undefined {
  if (!sql.trimStart().startsWith("/* prepared */")) return undefined;
  const name = names.get(sql) ?? `prepared_${names.size}`;
  names.set(sql, name);
  return name;
}

/** The defaults of the driver wait for ever; these do not. Times in milliseconds. */
function connect(url: string, limits: Limits): PrismaClient {
  const config = {
    connectionString: url,
    max: limits.connections,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    statement_timeout: limits.statementMs,
    query_timeout: limits.statementMs + 1_000,
    idle_in_transaction_session_timeout: limits.statementMs * 2,
    application_name: "samverkan",
    // Policies make statements look dear to the planner: compiling them takes ten times as long as running them.
    options: "-c jit=off",
  };
  // The driver leaves a statement unnamed where it gets no name; the adapter's type does not say so.
  const statementNameGenerator = statementName as (query: { sql: string }) => string;
  const adapter = new PrismaPg(config, { statementNameGenerator });
  return new PrismaClient({ adapter });
}

// Next's development server evaluates modules again on every change; one pool per process survives that.
const pools = globalThis as typeof globalThis & {
  samverkanApp?: PrismaClient;
  samverkanJob?: PrismaClient;
  samverkanCounters?: Pool;
};

/** The runtime role: owns nothing, sees nothing without a context. Only lib/access opens it. */
export function appClient(): PrismaClient {
  pools.samverkanApp ??= connect(env().DATABASE_APP_URL, { connections: 10, statementMs: 8_000 });
  return pools.samverkanApp;
}

/** The role of imports, recomputation and the command line: the same policies, longer statements. */
export function jobClient(): PrismaClient {
  pools.samverkanJob ??= connect(env().DATABASE_JOB_URL, { connections: 4, statementMs: 15 * 60_000 });
  return pools.samverkanJob;
}

/** Plain connections of the runtime role for the counters of the sign-in limits, which bring their own statements. */
export function counterPool(): Pool {
  if (!pools.samverkanCounters) {
    const limits = { connectionTimeoutMillis: 5_000, statement_timeout: 5_000, query_timeout: 6_000 };
    pools.samverkanCounters = new Pool({
      connectionString: env().DATABASE_APP_URL,
      max: 2,
      keepAlive: true,
      ...limits,
    });
    // An idle connection that the server ends would otherwise take the process with it; the next query opens another.
    pools.samverkanCounters.on("error", () => undefined);
  }
  return pools.samverkanCounters;
}

/** For commands that end: lets the process exit. */
export async function disconnect(): Promise<void> {
  const { samverkanApp, samverkanJob, samverkanCounters } = pools;
  pools.samverkanApp = undefined;
  pools.samverkanJob = undefined;
  pools.samverkanCounters = undefined;
  await Promise.all([samverkanApp?.$disconnect(), samverkanJob?.$disconnect(), samverkanCounters?.end()]);
}
