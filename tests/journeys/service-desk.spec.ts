import { expect, test } from "./fixtures";
import { listening } from "./keyboard";
import { people } from "./people";

test("an agent finds a case, takes it, notes and answers, all by keyboard; the reporter sees the answer alone", async ({
  page,
  signIn,
}) => {
  // Words of this run: the journey may walk again through the same world.
  const mark = Date.now().toString(36);
  await signIn(people.agent);
  await page.goto("/desk/cases");
  await listening(page);
  await page.keyboard.press("/");
  const words = page.getByLabel("Rubrik, anmälare eller referens");
  await expect(words).toBeFocused();
  await page.keyboard.type("tallen");
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=tallen/);

  const link = page.getByRole("link", { name: "Ny skärm till mötesrummet Tallen" });
  await expect(link).toBeVisible();
  await listening(page);
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("j");
  await expect(link).toBeFocused();
  await page.keyboard.press("a");
  await expect(page.getByRole("row", { name: /Tallen/ })).toContainText("Emma Lindkvist");
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ny skärm till mötesrummet Tallen");
  const reference = new URL(page.url()).pathname.split("/").at(-1);

  await listening(page);
  await page.keyboard.press("n");
  await expect(page.getByRole("textbox", { name: "Intern anteckning" })).toBeFocused();
  await page.keyboard.type(`Garantin gäller till mars ${mark}`);
  await page.getByRole("button", { name: "Spara anteckningen" }).click();
  const thread = page.getByRole("main").getByRole("listitem");
  await expect(thread.filter({ hasText: `till mars ${mark}` })).toContainText("Intern");

  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("r");
  const answer = page.getByLabel("Svar till anmälaren");
  await expect(answer).toBeFocused();
  await page.keyboard.type(`Hej! ${mark}`);
  await page.getByLabel("Infoga svarsmall").selectOption({ label: "Behöver godkännande (svenska)" });
  await expect(answer).toHaveValue(new RegExp(`Hej! ${mark}\\s+Hej Elsa!`));
  await page.getByRole("button", { name: "Skicka svaret" }).click();
  await expect(thread.filter({ hasText: mark }).filter({ hasText: "till anmälaren" })).toBeVisible();
  await expect(answer).toHaveValue("");

  await signIn(people.endUser);
  await page.goto(`/o/ekliden/cases/${reference}`);
  await expect(page.getByText(`Hej! ${mark}`)).toBeVisible();
  await expect(page.getByText(`till mars ${mark}`)).toHaveCount(0);
});
