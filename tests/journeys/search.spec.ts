import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { tabTo } from "./keyboard";
import { people } from "./people";

const fieldOf = (page: Page) => page.getByRole("main").getByRole("combobox", { name: "Sök i hjälpcentret" });
const listOf = (page: Page) => page.getByRole("listbox", { name: "Träffar medan du skriver" });

/** Types until the list is there: the script that listens may come after the field. */
async function typeForHits(page: Page, text: string): Promise<Locator> {
  const hits = listOf(page).getByRole("option");
  await expect(async () => {
    await page.keyboard.press("Control+a");
    await page.keyboard.type(text);
    await expect(hits.first()).toBeVisible({ timeout: 5_000 });
  }).toPass();
  return hits;
}

/** The page has been left for a heading, which is in sight. */
async function expectAtHeading(page: Page, path: RegExp): Promise<void> {
  await expect(page).toHaveURL(path);
  const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1));
  await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport();
}

test("a misspelt word finds its article while it is typed, and the hit opens at its heading", async ({ page }) => {
  await page.goto("/");
  await fieldOf(page).click();
  const hits = await typeForHits(page, "losenord");
  await expect(hits.first()).toContainText("lösenord");
  await hits.first().click();
  await expectAtHeading(page, /\/help\/konton\/byt-losenord#.+$/);
});

test("the list is walked by keyboard alone, and what was searched for is remembered until it is cleared", async ({
  page,
}) => {
  await page.goto("/");
  const field = fieldOf(page);
  await tabTo(page, field);
  const hits = await typeForHits(page, "lösenord");
  await expect(page.getByRole("main").getByRole("search").getByRole("status")).toHaveText(/^\d+ träff(ar)?$/);
  const chosen = listOf(page).getByRole("option", { selected: true });
  await expect(chosen).toHaveCount(0);
  await page.keyboard.press("ArrowUp");
  await expect(chosen).toHaveText("Visa alla träffar på ”lösenord”");
  await page.keyboard.press("Home");
  await expect(hits.first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(listOf(page)).toBeHidden();
  await expect(field).toHaveAttribute("aria-expanded", "false");
  await expect(field).toHaveValue("lösenord");
  await page.keyboard.press("ArrowDown");
  await expect(listOf(page)).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expectAtHeading(page, /\/help\/[^#]+#.+$/);

  await page.goto("/");
  const earlier = listOf(page).getByRole("option", { name: "lösenord" });
  await expect(async () => {
    await field.blur();
    await field.focus();
    await expect(earlier).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await page.getByRole("button", { name: "Glöm tidigare sökningar" }).click();
  await expect(earlier).toBeHidden();
  await expect(field).toBeFocused();
});

test("the hits are narrowed by a choice, which says how many are left, and widened again", async ({ page }) => {
  const status = page.getByRole("main").getByRole("status").filter({ hasText: "på ”lösenord”" });
  const rail = page.getByRole("navigation", { name: "Avgränsa träffarna" });
  const choice = rail.getByRole("link", { name: /^Konto och inloggning, \d+ träff/ });
  let count = "";
  // Another journey may publish a text between the reading and the choice: then both are read again.
  await expect(async () => {
    await page.goto("/search?q=l%C3%B6senord");
    [, count = ""] = /, (\d+)/.exec((await choice.getAttribute("aria-label")) ?? "") ?? [];
    await choice.click();
    await expect(page).toHaveURL(/[?&]section=/);
    await expect(status).toHaveText(new RegExp(`^${count} träff`), { timeout: 5_000 });
  }).toPass();
  const hits = page.getByRole("main").locator("[data-hit]");
  await expect(hits).toHaveCount(Number(count));
  // By its address: of a text that is only in English the section is named in English.
  const titles = hits.getByRole("heading", { level: 2 }).getByRole("link");
  const addresses = await titles.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  expect(addresses).toHaveLength(Number(count));
  expect(addresses.filter((address) => !/^\/(?:help\/konton|en\/help\/accounts)\//.test(address))).toEqual([]);

  const chosen = rail.getByRole("link", { name: "Ta bort Konto och inloggning" });
  await expect(chosen).toHaveAttribute("aria-current", "true");
  await chosen.click();
  await expect(page).not.toHaveURL(/section=/);
  await expect.poll(async () => Number.parseInt((await status.textContent()) ?? "", 10)).toBeGreaterThan(Number(count));
});

test("a field that gets no answers is a form like any other", async ({ page, watch }) => {
  watch.allow(429, "/api/search");
  await page.route(/\/api\/search\?/, (route) => route.fulfill({ status: 429, json: {} }));
  await page.goto("/");
  await fieldOf(page).click();
  const asked = page.waitForRequest(/\/api\/search\?/);
  await expect(async () => {
    await page.keyboard.press("Control+a");
    await page.keyboard.type("skrivare");
    await Promise.race([asked, new Promise((_, late) => setTimeout(late, 5_000))]);
  }).toPass();
  await expect(listOf(page)).toBeHidden();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=skrivare$/);
  await expect(page.getByRole("main").getByRole("heading", { level: 2 }).first()).toContainText(/skriv/i);
});

test("the palette shows what the search finds above the way to all of it", async ({ page }) => {
  await page.goto("/about");
  const palette = page.getByRole("dialog", { name: "Gå till" });
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(palette.getByRole("combobox")).toBeFocused({ timeout: 5_000 });
  }).toPass();
  await page.keyboard.type("losenord");
  await palette.getByRole("option", { name: /^Byt lösenord/ }).click();
  await expectAtHeading(page, /\/help\/konton\/byt-losenord#.+$/);
});

test("words that nothing matches go along into a case", async ({ page, signIn }) => {
  await signIn(people.endUser);
  await page.goto("/search?q=xqzwv");
  await expect(page.getByText("Inget stämmer med ”xqzwv”")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Anmäl ett ärende" }).click();
  await expect(page.getByRole("textbox", { name: "Vad gäller det?" })).toHaveValue("xqzwv");
});

test("whoever finds nothing tells what is missing", async ({ page }) => {
  await page.goto("/search?q=xqzwv");
  const form = page.getByRole("region", { name: "Saknar du något?" });
  await form.getByRole("textbox", { name: /Vad behövde du veta/ }).fill("Hur jag lånar en projektor.");
  await form.getByRole("button", { name: "Skicka" }).click();
  await expect(page.getByText("Tack! Redaktörerna ser vad du saknade.").first()).toBeVisible();
});

test("a case that is being written meets articles that may answer it, and is sent all the same", async ({
  page,
  signIn,
}) => {
  await signIn(people.endUser);
  await page.goto("/o/ekliden/cases/new");
  const title = page.getByRole("textbox", { name: "Vad gäller det?" });
  const offered = page.getByRole("complementary", { name: "Kanske finns svaret redan" });
  const article = offered.getByRole("link", { name: /lösenord/i }).first();
  await expect(async () => {
    await title.fill("");
    await title.fill("Jag har glömt mitt lösenord");
    await expect(article).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await expect(article).toHaveAttribute("target", "_blank");
  const solved = offered.getByRole("button", { name: "Det här löste det" }).first();
  await solved.click();
  await expect(solved).toHaveAttribute("aria-pressed", "true");
  await expect(offered.getByRole("status")).toContainText("skickar du ärendet som vanligt");

  await page.getByRole("radio", { name: "Något annat" }).check();
  await page.getByRole("combobox", { name: "Tjänst" }).selectOption({ index: 1 });
  await page.getByRole("textbox", { name: "Beskriv vad som händer" }).fill("Jag vill byta det ändå.");
  await page.getByRole("button", { name: "Skicka till ServiceDesk" }).click();
  await expect(page).toHaveURL(/\/cases\/[A-Z]+-\d+$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Jag har glömt mitt lösenord");
});
