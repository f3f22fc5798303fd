import { expect, test } from "./fixtures";
import { people } from "./people";

test("the supplier's staff change between customers", async ({ page, signIn }) => {
  await signIn(people.accountManager);
  await page.goto("/desk");
  await page
    .getByRole("region", { name: "Kunder som behöver uppmärksamhet" })
    .getByRole("link", { name: "Ekliden kommun" })
    .click();
  await expect(page).toHaveURL(/\/o\/ekliden$/);

  await page.getByRole("button", { name: "Byt kund, nu Ekliden kommun" }).click();
  const customers = page.locator("#customer-switcher");
  await expect(customers.getByRole("link", { name: "Nordvik Energi AB" })).toHaveCount(0);
  await customers.getByRole("link", { name: "Solgläntan Omsorg AB" }).click();
  await expect(page).toHaveURL(/\/o\/solglantan$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Solgläntan Omsorg AB");
});

test("a delivery manager gives a role and ends it; what was wrong is told, and the log holds both", async ({
  page,
  signIn,
}) => {
  // Days that no earlier run has used: a role is not given twice for the same day.
  const day = Date.UTC(2030, 0, 1) + Math.floor(Math.random() * 20_000) * 2 * 86_400_000;
  const [before, from, to] = [-1, 0, 1].map((days) => new Date(day + days * 86_400_000).toISOString().slice(0, 10)) as [
    string,
    string,
    string,
  ];
  await signIn(people.deliveryManager);
  await page.goto("/desk");
  await page.getByRole("link", { name: "Personer" }).click();
  await page.getByLabel("Namn eller e-post").fill("elsa nord");
  await page.getByRole("button", { name: "Visa" }).click();
  await page.getByRole("link", { name: "Elsa Nordhed" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Elsa Nordhed");

  const giving = page.locator("form", { has: page.getByRole("button", { name: "Ge rollen" }) });
  await giving.getByLabel("Från och med").fill(from);
  await giving.getByLabel("Till och med").fill(before);
  await giving.getByRole("button", { name: "Ge rollen" }).click();
  await expect(giving.getByText("Välj en roll.")).toBeVisible();
  await expect(giving.getByLabel("Roll", { exact: true })).toBeFocused();
  await expect(giving.getByLabel("Från och med")).toHaveValue(from);
  await expect(giving.getByLabel("Till och med")).toHaveValue(before);

  await giving.getByLabel("Roll", { exact: true }).selectOption("IT-systemansvarig");
  await giving.getByRole("button", { name: "Ge rollen" }).click();
  await expect(giving.getByText("Slutdatumet ligger före startdatumet.").first()).toBeVisible();
  await expect(giving.getByLabel("Roll", { exact: true })).toHaveValue("it_system_owner");
  await expect(giving.getByLabel("Från och med")).toHaveValue(from);

  await giving.getByLabel("Till och med").fill(to);
  await giving.getByRole("button", { name: "Ge rollen" }).click();
  await expect(page.getByText("Rollen är tilldelad.")).toBeVisible();
  const held = page.getByRole("listitem").filter({ hasText: `${from} – ${to}` });
  await expect(held).toContainText("IT-systemansvarig");

  await held.getByLabel("Till och med").fill(from);
  await held.getByRole("button", { name: "Avsluta" }).click();
  await expect(page.getByText("Rollens slutdatum är satt.")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: `${from} – ${from}` })).toContainText("IT-systemansvarig");

  await page.getByRole("navigation", { name: "Huvudmeny" }).getByRole("link", { name: "Revisionslogg" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Revisionslogg");
  await page.getByLabel("Kedja").selectOption("Ekliden kommun");
  await page.getByRole("button", { name: "Visa" }).click();
  await expect(page.getByRole("row", { name: new RegExp(`Leila Rahimi.*Gav roll.*${from}`) })).toBeVisible();
  await expect(page.getByRole("row", { name: new RegExp(`Leila Rahimi.*Avslutade roll.*${from}`) })).toBeVisible();
});
