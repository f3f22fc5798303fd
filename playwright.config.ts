import { defineConfig } from "@playwright/test";
import { chromiumFlags } from "./scripts/setup/chromium.mjs";

// Run by `npm test` against a portal it has started; by hand: PORTAL_URL=http://localhost:3000 npx playwright test
export default defineConfig({
  testDir: "tests/journeys",
  testMatch: "**/*.spec.ts",
  // Two cores; one journey's waiting is the other's work.
  workers: 2,
  fullyParallel: true,
  // A second try would hide what only fails now and then, which is what people meet too. Time is given instead: a busy
  // machine is no failure. At least three times what the slowest journeys took on two cores that others used as well.
  retries: 0,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: process.env.PORTAL_URL ?? "http://localhost:3000",
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    launchOptions: { executablePath: process.env.PORTAL_CHROMIUM ?? "/usr/bin/chromium", args: chromiumFlags },
    trace: "off",
  },
});
