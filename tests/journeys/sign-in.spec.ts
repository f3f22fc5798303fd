import { expect, test } from "./fixtures";
import { listening } from "./keyboard";

const sessionCookie = /(^|-)session/;

test("an end user signs in by one click, sees only their own and is led onwards elsewhere", async ({ page, watch }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /Elsa Nordhed/ }).click();
  await expect(page).toHaveURL(/\/o\/ekliden$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ekliden kommun");

  const menu = page.getByRole("navigation", { name: "Huvudmeny" });
  await expect(menu.getByRole("link", { name: "Servicenivåer" })).toHaveCount(0);
  await expect(menu.getByRole("link", { name: "Revisionslogg" })).toHaveCount(0);

  for (const closed of ["/o/nordvik/sla", "/o/nordvik", "/o/ekliden/sla", "/desk"]) {
    watch.allow(404, closed);
    const response = await page.goto(closed);
    expect(response?.status(), closed).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sidan finns inte här");
  }
  await page.getByRole("link", { name: "Till startsidan" }).last().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Vad behöver du hjälp med?");
});

test("a page that needs a person is shown after signing in", async ({ page }) => {
  await page.goto("/o/ekliden/collaboration");
  await expect(page).toHaveURL(/\/sign-in\?to=/);
  await page.getByRole("button", { name: /Håkan Björkmo/ }).click();
  await expect(page).toHaveURL(/\/o\/ekliden\/collaboration$/);
});

test("signing out ends the session, also for whoever copied the cookie", async ({
  page,
  context,
  signIn,
  playwright,
}) => {
  await signIn("elsa.nordhed@ekliden.example");
  await page.goto("/account");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mitt konto");
  const copied = (await context.cookies()).filter(({ name }) => sessionCookie.test(name));
  expect(copied).toHaveLength(1);

  await listening(page);
  await page.getByRole("button", { name: "Konto för Elsa Nordhed" }).click();
  await page.getByRole("button", { name: "Logga ut" }).click();
  await expect(page.getByText("Du är utloggad.")).toBeVisible();
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in\?to=/);

  const thief = await playwright.request.newContext({
    baseURL: new URL(page.url()).origin,
    extraHTTPHeaders: { cookie: copied.map(({ name, value }) => `${name}=${value}`).join("; ") },
  });
  const refused = await thief.get("/account", { maxRedirects: 0 });
  expect(refused.status()).toBe(307);
  expect(refused.headers().location).toContain("/sign-in");
  await thief.dispose();
});

test("a wrong password is told in a sentence, the address is kept, and many tries are slowed down", async ({
  page,
  watch,
}) => {
  watch.allow(401, "/api/auth/callback/password");
  const address = `nobody-${Date.now()}@ekliden.example`;
  await page.goto("/sign-in");
  const [email, password] = [page.getByLabel("E-postadress"), page.getByLabel("Lösenord")];
  await email.fill(address);
  for (let tries = 0; tries < 8; tries++) {
    await password.fill(`gissning ${tries}`);
    await page.getByRole("main").getByRole("button", { name: "Logga in" }).click();
    await expect(page.getByText("E-postadressen och lösenordet hör inte ihop. Försök igen.")).toBeVisible();
    await expect(email).toHaveValue(address);
  }
  await page.getByRole("main").getByRole("button", { name: "Logga in" }).click();
  await expect(page.getByText(/^För många försök\. Vänta \d+ minuter? och försök igen\.$/)).toBeVisible();
  await expect(email).toHaveValue(address);
});
