import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Results must not depend on the machine's zone: a zone with a 45-minute offset finds what UTC hides.
process.env.TZ = "Asia/Kathmandu";

const root = fileURLToPath(new URL(".", import.meta.url));
const pure = ["lib", "components", "scripts"];

/** Test files under these folders whose text has it. */
function filesWith(folders: readonly string[], text: RegExp): string[] {
  return folders.flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.test\.tsx?$/.test(path))
      .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
      .filter((path) => text.test(readFileSync(`${root}${path}`, "utf8"))),
  );
}

/** Files with a database or settings of their own. */
const withSettings = filesWith(pure, /freshDatabase|process\.env|vi\.(mock|stub|hoisted|useFake)/);

/** Files with stand-ins for modules or for what belongs to the process, which would stay for the file after them. */
const withStandIns = filesWith([...pure, "tests"], /vi\.(mock|stub|hoisted|useFake|spyOn)/);

const shared = {
  environment: "node",
  testTimeout: 30_000,
  hookTimeout: 120_000,
  pool: "forks",
} as const;

const onPostgres = { globalSetup: "tests/fixtures/global-setup.ts" } as const;

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
          exclude: [...withSettings, ...withStandIns],
          isolate: false,
        },
      },
      {
        // Such a file finds modules and settings as new; a process of its own would cost more than many of them take.
        extends: true,
        test: {
          ...shared,
          ...onPostgres,
          name: "database",
          include: ["tests/**/*.test.ts", ...withSettings],
          exclude: ["**/*.server.test.ts", "**/node_modules/**", ...withStandIns],
          setupFiles: "tests/fixtures/fresh-modules.ts",
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          ...onPostgres,
          name: "stand-ins",
          include: withStandIns,
        },
      },
    ],
  },
});
