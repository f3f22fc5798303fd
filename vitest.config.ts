import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Results must not depend on the machine's zone: a zone with a 45-minute offset finds what UTC hides.
process.env.TZ = "Asia/Kathmandu";

const root = fileURLToPath(new URL(".", import.meta.url));
const pure = ["lib", "components", "scripts"];

/** Files that have a database, settings or stand-ins of their own are alone in their process. */
const needsAProcess = pure.flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.test\.tsx?$/.test(path))
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) =>
      /freshDatabase|process\.env|vi\.(mock|stub|hoisted|useFake)/.test(readFileSync(`${root}${path}`, "utf8")),
    ),
);

const shared = {
  environment: "node",
  testTimeout: 30_000,
  hookTimeout: 120_000,
  pool: "forks",
} as const;

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: "server-only", replacement: `${root}tests/fixtures/server-only.ts` },
    ],
  },
  test: {
    maxWorkers: 2,
    projects: [
      {
        // A process for every small file costs more than what is in them.
        extends: true,
        test: {
          ...shared,
          name: "pure",
          include: pure.map((folder) => `${folder}/**/*.test.{ts,tsx}`),
          exclude: needsAProcess,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: "database",
          globalSetup: "tests/fixtures/global-setup.ts",
          include: ["tests/**/*.test.ts", ...needsAProcess],
          exclude: ["**/*.server.test.ts", "**/node_modules/**"],
        },
      },
    ],
  },
});
