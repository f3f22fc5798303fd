import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "./env";
import { type Prisma, PrismaClient } from "./generated/prisma/client";

/** What queries and commands work with: one open transaction. */
export type Db = Prisma.TransactionClient;

interface Limits {
  connections: number;
  statementMs: number;
}

/** The defaults of the driver wait for ever; these do not. Times in milliseconds. */
function connect(url: string, limits: Limits): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: url,
    max: limits.connections,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    statement_timeout: limits.statementMs,
    query_timeout: limits.statementMs + 1_000,
    idle_in_transaction_session_timeout: limits.statementMs * 2,
    application_name: "samverkan",
  });
  return new PrismaClient({ adapter });
}

// Next's development server evaluates modules again on every change; one pool per process survives that.
const pools = globalThis as typeof globalThis & { samverkanApp?: PrismaClient; samverkanJob?: PrismaClient };

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

/** For commands that end: lets the process exit. */
export async function disconnect(): Promise<void> {
  await Promise.all([pools.samverkanApp?.$disconnect(), pools.samverkanJob?.$disconnect()]);
  pools.samverkanApp = undefined;
  pools.samverkanJob = undefined;
}
