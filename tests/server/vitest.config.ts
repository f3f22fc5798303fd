import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Tests that ask a served build over HTTP: `vitest run --config tests/server/vitest.config.ts`, after `next build`. */
export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: "server-only", replacement: `${root}tests/fixtures/server-only.ts` },
    ],
  },
  test: {
    include: ["tests/**/*.server.test.ts"],
    globalSetup: "tests/server/global-setup.ts",
    testTimeout: 1_200_000,
    hookTimeout: 120_000,
    pool: "forks",
    // A served portal and whoever asks it take turns, so that two files keep two cores busy.
    maxWorkers: 2,
  },
});
