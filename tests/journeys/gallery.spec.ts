import { expect, test } from "./fixtures";
import { listening } from "./keyboard";
import { people } from "./people";

const gallery = "/desk/knowledge/gallery";

test("steps are ticked with the keyboard, resumed after a while, and begun again", async ({ page, signIn }) => {
  await signIn(people.deliveryManager);
  await page.goto(gallery);
  await listening(page);
  const steps = page.locator("#Steps");
  const ticks = steps.getByRole("checkbox");
  await expect(ticks).toHaveCount(3);
  await ticks.first().focus();
  await page.keyboard.press("Space");
  await expect(steps.getByText("1 av 3 klara")).toBeVisible();

  await page.reload();
  await listening(page);
  await expect(ticks.first()).toBeChecked();
  await steps.getByRole("link", { name: "Fortsätt vid steg 2" }).click();
  await expect(page).toHaveURL(/#step-valj-byt-losenord$/);
  await ticks.nth(1).check();
  await ticks.nth(2).check();
  await expect(steps.getByText("Alla 3 stegen är klara")).toBeVisible();
  await steps.getByRole("button", { name: "Börja om" }).click();
  await expect(ticks.first()).not.toBeChecked();
});

test("a chosen platform is chosen again, and a picture opens larger and gives the focus back", async ({
  page,
  signIn,
}) => {
  await signIn(people.deliveryManager);
  await page.goto(gallery);
  await listening(page);
  const tabs = page.locator("#Tabs");
  await expect(page.locator("#Steps").getByRole("checkbox")).toHaveCount(3);
  await tabs.getByRole("radio", { name: "Windows" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(tabs.getByText("Systeminställningar").first()).toBeVisible();
  await page.reload();
  await listening(page);
  await expect(tabs.getByRole("radio", { name: "macOS" })).toBeChecked();

  const picture = page.locator("#Screenshot").getByRole("link");
  await picture.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(picture).toBeFocused();
});

test("a component's source is copied", async ({ page, signIn, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await signIn(people.deliveryManager);
  await page.goto(gallery);
  await listening(page);
  const callout = page.locator("#Callout");
  await callout.getByRole("button", { name: "Kopiera" }).click();
  await expect(callout.getByRole("button", { name: "Kopierad" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('<Callout kind="warning"');
});
