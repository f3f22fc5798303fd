import { expect, test } from "./fixtures";
import { listening, tabTo } from "./keyboard";
import { people } from "./people";

test("an end user finds an article by a misspelt word, reads it and switches language, all by keyboard", async ({
  page,
}) => {
  await page.goto("/");
  await tabTo(page, page.getByRole("combobox", { name: "Sök i hjälpcentret" }));
  await page.keyboard.type("losenord");
  await page.keyboard.press("Enter");

  await expect(page).toHaveURL(/\/search\?q=losenord$/);
  await expect(page.getByRole("combobox", { name: "Sök i hjälpcentret" })).toHaveValue("losenord");
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
  await listening(page);
  const english = page.getByRole("banner").getByRole("button", { name: "English" });
  await english.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/help\/accounts\/change-password$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/password/i);
});

test("a search without a hit says so and offers a way on", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("combobox", { name: "Sök i hjälpcentret" }).fill("xqzwv");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Inget stämmer med ”xqzwv”")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("ServiceDesk");
});

test("a visitor says that an article did not help, why, and finds the answer kept", async ({ page }) => {
  await page.goto("/help/konton/byt-losenord");
  await listening(page);
  const section = page.getByRole("region", { name: "Hjälpte artikeln dig?" });
  await section.getByRole("button", { name: "Nej" }).click();
  await expect(section.getByRole("status")).toHaveText("Tråkigt att höra. Berätta gärna vad som brast.");
  await section.getByRole("radio", { name: "Den är svår att förstå" }).check();
  await section.getByRole("textbox", { name: /Berätta mer/ }).fill("Jag hittar inte knappen.");
  await section.getByRole("button", { name: "Skicka" }).click();
  await expect(section.getByRole("status")).toHaveText("Tack, ditt svar är sparat.");

  await page.reload();
  await expect(section.getByRole("button", { name: "Nej" })).toHaveAttribute("aria-pressed", "true");
  await expect(section.getByRole("radio", { name: "Den är svår att förstå" })).toBeChecked();
});

test("an end user who is not helped reports a case with the article carried along", async ({ page, signIn }) => {
  await signIn(people.endUser);
  await page.goto("/help/konton/byt-losenord");
  await page.getByRole("link", { name: "Anmäl ett ärende" }).first().click();
  await expect(page.getByRole("link", { name: "Byt lösenord eller återställ ett glömt" })).toBeVisible();
  await page.getByRole("radio", { name: "Något annat" }).check();
  await page.getByRole("textbox", { name: "Vad gäller det?" }).fill("Lösenordet går inte att byta");
  await page.getByRole("combobox", { name: "Tjänst" }).selectOption({ index: 1 });
  await page.getByRole("textbox", { name: "Beskriv vad som händer" }).fill("Sidan säger att det är för kort.");
  await page.getByRole("button", { name: "Skicka till ServiceDesk" }).click();
  await expect(page).toHaveURL(/\/cases\/[A-Z]+-\d+$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lösenordet går inte att byta");
  await expect(page.getByText(/Läste: Byt lösenord eller återställ ett glömt/)).toBeVisible();
});
