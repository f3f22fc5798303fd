import { expect, test } from "vitest";
import { freshDatabase } from "@/tests/fixtures/database";
import { ensureExternalRoles } from "./roles.mjs";

const database = freshDatabase();
const given = (appUrl: string, jobUrl: string) =>
  ensureExternalRoles(
    { DATABASE_APP_URL: appUrl, DATABASE_JOB_URL: jobUrl },
    { owner: database.owner, app: appUrl, job: jobUrl },
  );

test("addresses of the two roles are taken as they are", async () => {
  await expect(given(database.app, database.job)).resolves.toBeUndefined();
});

test("an address that does not open the database is named", async () => {
  const wrong = new URL(database.app);
  wrong.password = "wrong";
  await expect(given(wrong.href, database.job)).rejects.toThrow("DATABASE_APP_URL: password authentication failed");
});

test("the portal does not run as the owner", async () => {
  await expect(given(database.owner, database.job)).rejects.toThrow("DATABASE_APP_URL signs in as samverkan_owner");
});
