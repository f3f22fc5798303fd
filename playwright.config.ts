import { defineConfig } from "@playwright/test";
import { chromiumFlags } from "./scripts/setup/chromium.mjs";

// Run by `npm test` against a portal it has started; by hand: PORTAL_URL=http://localhost:3000 npx playwright test
export default defineConfig({
  testDir: "tests/journeys",
  testMatch: "**/*.spec.ts",
  // Two cores; one journey's waiting is the other's work.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // Generous, because a busy machine is no failure; a journey alone takes a tenth of it.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: process.env.PORTAL_URL ?? "http://localhost:3000",
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    launchOptions: { executablePath: process.env.PORTAL_CHROMIUM ?? "/usr/bin/chromium", args: chromiumFlags },
    trace: "off",
  },
});
