import { expect, test } from "./fixtures";
import { tabTo } from "./keyboard";

test("an end user finds an article by a misspelt word, reads it and switches language, all by keyboard", async ({
  page,
}) => {
  await page.goto("/");
  await tabTo(page, page.getByRole("searchbox", { name: "Sök i hjälpcentret" }));
  await page.keyboard.type("losenord");
  await page.keyboard.press("Enter");

  await expect(page).toHaveURL(/\/search\?q=losenord$/);
  await expect(page.getByRole("searchbox", { name: "Sök i hjälpcentret" })).toHaveValue("losenord");
  await tabTo(page, page.getByRole("main").getByRole("heading", { level: 2 }).first().getByRole("link"));
  await page.keyboard.press("Enter");

  await expect(page).toHaveURL(/\/help\/konton\/byt-losenord$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/lösenord/i);
  const outline = page.getByRole("navigation", { name: "På den här sidan" });
  const section = outline.getByRole("link", { name: "Återställ ett lösenord du har glömt" });
  await tabTo(page, section);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#.+$/);
  await expect(page.getByRole("heading", { name: "Återställ ett lösenord du har glömt" })).toBeInViewport();

  await page.getByRole("main").focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+Tab");
  const english = page.getByRole("banner").getByRole("button", { name: "English" });
  await english.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/help\/accounts\/change-password$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/password/i);
});

test("a search without a hit says so and offers a way on", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("searchbox", { name: "Sök i hjälpcentret" }).fill("xqzwv");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Inget stämmer med ”xqzwv”")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("ServiceDesk");
});
