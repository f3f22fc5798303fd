import { expect, test } from "./fixtures";
import { people } from "./people";

test("an end user finds only what they reported themselves, and a colleague's case as if it were missing", async ({
  page,
  signIn,
  watch,
}) => {
  await signIn(people.endUser);
  await page.goto("/o/ekliden/cases");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dina ärenden");
  await page.getByRole("navigation", { name: "Tillstånd" }).getByRole("link", { name: "Alla" }).click();
  await expect(page).toHaveURL(/state=any/);
  const rows = page.getByRole("main").locator("tbody tr th a");
  await expect(rows.first()).toBeVisible();
  const own = (await rows.allTextContents()).map((reference) => Number(reference.replace(/\D/g, "")));
  // Not the thousands of the customer.
  await expect(
    page
      .getByRole("main")
      .getByText(/^\d{1,2} ärenden$/)
      .first(),
  ).toBeVisible();

  await rows.first().click();
  await expect(page.getByRole("heading", { name: "Händelser" })).toBeVisible();
  await expect(page.getByRole("main").locator("dl", { hasText: "Anmält av" })).toContainText("Elsa Nordhed");

  const foreign = Array.from({ length: 60 }, (_, index) => index + 1).find((number) => !own.includes(number));
  const colleagues = `/o/ekliden/cases/EKLI-${foreign}`;
  watch.allow(404, colleagues);
  expect((await page.goto(colleagues))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sidan finns inte här");
});
