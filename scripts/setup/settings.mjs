import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

const ours = /^(PORT|HOST|(PORTAL|DATABASE|NEXTAUTH|AUTH|SMTP|MAIL|MEILISEARCH)_.*)$/;

/**
 * @typedef {{ port: number, host: string | undefined, dataDir: string, databasePort: number, external: boolean, durable?: boolean }} Settings
 *   `durable` is false for throw-away databases only.
 */

/**
 * What the scripts need of the environment (and of a file .env beside package.json, which never overrides it).
 * @returns {Settings}
 */
export function readSettings() {
  const file = join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  const { env } = process;
  env.NEXT_TELEMETRY_DISABLED = "1";
  // Compose files hand on what is not set as an empty text.
  for (const name of Object.keys(env)) if (env[name] === "" && ours.test(name)) delete env[name];
  return {
    port: portNumber("PORT", env.PORT, 3000),
    host: env.HOST || undefined,
    dataDir: resolve(root, env.PORTAL_DATA_DIR || ".data"),
    databasePort: portNumber("PORTAL_DATABASE_PORT", env.PORTAL_DATABASE_PORT, 5433),
    external: Boolean(env.DATABASE_URL),
  };
}

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Node ${process.versions.node} is too old: Samverkan needs 20.19 or newer (https://nodejs.org).`);
}

/**
 * @param {string} name
 * @param {string | undefined} value
 * @param {number} fallback
 */
function portNumber(name, value, fallback) {
  if (!value) return fallback;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`${name} is "${value}": it must be a number between 1 and 65535.`);
}
