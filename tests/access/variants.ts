import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { administer, type Portal } from "@/tests/server/portal";

export interface Run {
  name: string;
  distDir: string;
  /** Makes what lies in `distDir`, before it is served. */
  build?: () => void;
  prepare?: (portal: Portal) => Promise<void>;
  /** Which share of the doors it asks, where others ask the rest. */
  share?: { at: number; of: number };
}

const whole = process.env.PORTAL_TEST_DIST ?? ".next";
const withoutProxy = ".next-without-proxy";
const withoutFilters = ".next-without-filters";

/** The same build with proxy.ts taken out of what the server reads at start. */
function removeProxy(): void {
  rmSync(withoutProxy, { recursive: true, force: true });
  cpSync(whole, withoutProxy, { recursive: true, filter: (path) => !path.includes("/cache") });
  const file = `${withoutProxy}/server/functions-config-manifest.json`;
  const manifest = JSON.parse(readFileSync(file, "utf8")) as { functions: Record<string, unknown> };
  if (!("/_middleware" in manifest.functions)) throw new Error("the build has no proxy to take away");
  delete manifest.functions["/_middleware"];
  writeFileSync(file, JSON.stringify(manifest));
}

/** The refusal of `requireGrant` as the bundler writes it: a build that has it has lock one. */
const refusal = /no \$\{\w+\} in \$\{\w+\}/;

function hasFilters(distDir: string): boolean {
  const chunks = readdirSync(`${distDir}/server/chunks`, { recursive: true, encoding: "utf8" });
  return chunks.some(
    (file) => file.endsWith(".js") && refusal.test(readFileSync(`${distDir}/server/chunks/${file}`, "utf8")),
  );
}

async function requireFiltersGone(): Promise<void> {
  if (!hasFilters(whole)) throw new Error("the ordinary build is not recognised as having lock one");
  if (hasFilters(withoutFilters)) throw new Error("the build that should be without lock one has it");
}

const shares = 2;

/** With both locks: every door, in equal shares. */
export const locked: readonly Run[] = Array.from({ length: shares }, (_, at) => ({
  name: `with everything in place, share ${at + 1} of ${shares}`,
  distDir: whole,
  share: { at, of: shares },
}));

/** Without the proxy, which is no lock, and with each of the two locks taken away: the matrix has to be the same. */
export const reduced = {
  proxy: { name: "without proxy.ts", distDir: withoutProxy, build: removeProxy },
  rowSecurity: {
    name: "with row-level security off",
    distDir: whole,
    prepare: async ({ urls }) => {
      const tables = await administer<{ name: string }>(
        urls.admin,
        "select relname as name from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace",
      );
      if (tables.length === 0) throw new Error("there is no row-level security to take away");
      for (const { name } of tables) await administer(urls.admin, `alter table "${name}" disable row level security`);
    },
  },
  filters: { name: "without the data layer's filters", distDir: withoutFilters, prepare: requireFiltersGone },
} satisfies Record<string, Run>;
