import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { administer, type Portal } from "@/tests/server/portal";
import { removeFilters } from "./without-filters";

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

/** The same build beside itself, to take something out of. */
function copy(distDir: string): void {
  rmSync(distDir, { recursive: true, force: true });
  cpSync(whole, distDir, { recursive: true, filter: (path) => !path.includes("/cache") });
}

/** Without proxy.ts in what the server reads at start. */
function buildWithoutProxy(): void {
  copy(withoutProxy);
  const file = `${withoutProxy}/server/functions-config-manifest.json`;
  const manifest = JSON.parse(readFileSync(file, "utf8")) as { functions: Record<string, unknown> };
  if (!("/_middleware" in manifest.functions)) throw new Error("the build has no proxy to take away");
  delete manifest.functions["/_middleware"];
  writeFileSync(file, JSON.stringify(manifest));
}

function buildWithoutFilters(): void {
  copy(withoutFilters);
  removeFilters(withoutFilters);
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
  proxy: { name: "without proxy.ts", distDir: withoutProxy, build: buildWithoutProxy },
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
  filters: { name: "without the data layer's filters", distDir: withoutFilters, build: buildWithoutFilters },
} satisfies Record<string, Run>;
