import { expect, test } from "./fixtures";
import { listening } from "./keyboard";
import { people } from "./people";

test("a new version of an agreement is saved once its effect on last quarter has been seen", async ({
  page,
  signIn,
}) => {
  await signIn(people.accountManager);
  await page.goto("/desk/agreements/solglantan/new");
  await listening(page);
  const target = page.getByLabel("Lösningstid, Rad 3", { exact: true });
  await target.fill("2 dagar");
  await expect(page.getByText("= 18 h. En dag är 9 h.")).toBeVisible();

  await page.getByLabel("Svarstid, Rad 3", { exact: true }).fill("3");
  await page.getByRole("button", { name: "Visa effekten" }).click();
  await expect(page.getByText("Skriv också enheten")).toBeVisible();
  await expect(target).toHaveValue("2 dagar");

  await page.getByLabel("Svarstid, Rad 3", { exact: true }).fill("3 h");
  // Far ahead, so that no other figure of this world moves; a day of its own if it is tried again.
  await page.getByLabel("Gäller från").fill(`2041-01-0${test.info().retry + 1}`);
  await page.getByRole("button", { name: "Visa effekten" }).click();
  await expect(page.getByRole("heading", { name: /^Effekt på / })).toBeVisible();

  await page.getByRole("button", { name: "Spara som ny version" }).click();
  await expect(page).toHaveURL(/\/desk\/agreements\/solglantan$/);
  await expect(page.getByText(/^Gäller från \d+ jan\. 2041$/).first()).toBeVisible();
});
