import { expect, test } from "./fixtures";
import { listening } from "./keyboard";
import { people } from "./people";

test.describe("for an IT service owner", () => {
  test.beforeEach(async ({ page, signIn }) => {
    await signIn(people.serviceOwner);
    await page.goto("/o/ekliden");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ekliden kommun");
    await expect(page.getByRole("button", { name: "Sök och gå till" })).toBeVisible();
    await listening(page);
  });

  test("the palette leads to a page by keyboard alone, and Escape gives the page back", async ({ page }) => {
    await page.keyboard.press("Control+k");
    const palette = page.getByRole("dialog", { name: "Gå till" });
    await expect(palette.getByRole("combobox")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(palette).toBeHidden();

    await page.keyboard.press("Control+k");
    await expect(palette.getByRole("combobox")).toBeFocused();
    await page.keyboard.type("service");
    await expect(palette.getByRole("option", { name: /^Servicenivåer G S/ })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/o\/ekliden\/sla$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Servicenivåer");
  });

  test("the palette searches the help centre for what is not in the menu", async ({ page }) => {
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog", { name: "Gå till" }).getByRole("combobox")).toBeFocused();
    await page.keyboard.type("skrivare");
    await page.getByRole("option", { name: "Sök efter ”skrivare”" }).click();
    await expect(page).toHaveURL(/\/search\?q=skrivare$/);
  });

  test("single keys lead on, but never out of a field, and can be turned off", async ({ page }) => {
    await page.keyboard.press("?");
    const keys = page.getByRole("dialog", { name: "Kortkommandon" });
    await expect(keys.getByText("Gå till Servicenivåer")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(keys).toBeHidden();

    await page.keyboard.press("/");
    const field = page.getByRole("combobox", { name: "Sök i portalen" });
    await expect(field).toBeFocused();
    await page.keyboard.type("gs?");
    await expect(field).toHaveValue("gs?");
    await expect(keys).toBeHidden();
    await expect(page).toHaveURL(/\/o\/ekliden$/);

    await field.blur();
    await page.keyboard.type("gs");
    await expect(page).toHaveURL(/\/o\/ekliden\/sla$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Servicenivåer");

    await listening(page);
    await page.keyboard.press("?");
    await keys.getByRole("checkbox").uncheck();
    await page.keyboard.press("Escape");
    await expect(keys).toBeHidden();
    await page.keyboard.type("?go");
    await expect(keys).toBeHidden();
    await expect(page).toHaveURL(/\/o\/ekliden\/sla$/);
  });

  test("the chosen theme is in the very first HTML of every page after it", async ({ page, context }) => {
    await page.getByRole("button", { name: "Utseende" }).click();
    await page.getByRole("button", { name: "Mörkt" }).first().click();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(page).toHaveURL(/\/o\/ekliden$/);

    const html = await (await context.request.get("/about")).text();
    expect(html).toMatch(/<html[^>]* data-theme="dark"/);
    await page.goto("/about");
    await expect(page.locator("html")).toHaveCSS("color-scheme", "dark");
  });

  test("the language follows the person to pages that have one address", async ({ page }) => {
    await page.getByRole("banner").getByRole("button", { name: "English" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page).toHaveURL(/\/o\/ekliden$/);
    await page.getByRole("navigation", { name: "Main menu" }).getByRole("link", { name: "Service levels" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Service levels");
    await page.getByRole("banner").getByRole("button", { name: "Svenska" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Servicenivåer");
  });
});

test("on a telephone the menu is a drawer that holds the same links", async ({ page, signIn }) => {
  await page.setViewportSize({ width: 360, height: 720 });
  await signIn(people.serviceOwner);
  await page.goto("/o/ekliden");
  await listening(page);
  await page.getByRole("button", { name: "Öppna menyn" }).click();
  const drawer = page.getByRole("dialog", { name: "Meny" });
  await drawer.getByRole("link", { name: "Samverkan" }).click();
  await expect(page).toHaveURL(/\/o\/ekliden\/collaboration$/);
  await expect(drawer).toBeHidden();
});
