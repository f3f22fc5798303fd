import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Results must not depend on the machine's zone: a zone with a 45-minute offset finds what UTC hides.
process.env.TZ = "Asia/Kathmandu";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: "server-only", replacement: `${root}tests/fixtures/server-only.ts` },
    ],
  },
  test: {
    include: ["lib/**/*.test.ts", "components/**/*.test.{ts,tsx}", "scripts/**/*.test.ts", "tests/**/*.test.ts"],
    exclude: ["**/*.server.test.ts", "**/node_modules/**"],
    environment: "node",
    globalSetup: "tests/fixtures/global-setup.ts",
    testTimeout: 30_000,
    hookTimeout: 120_000,
    pool: "forks",
    maxWorkers: 2,
  },
});
