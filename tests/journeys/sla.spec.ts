import { chartCard, dashboard, drawCharts, linksOf, numberIn, rowsListed, tile } from "./dashboard";
import { expect, signInTo, test } from "./fixtures";
import { listening, tabTo } from "./keyboard";
import { people } from "./people";

test("the first HTML already holds every figure, and needs no script to be narrowed", async ({ browser, origin }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: origin });
  await signInTo(context, origin, people.serviceOwner);
  const page = await context.newPage();
  await page.goto(dashboard);
  await expect(tile(page, "Lösta i tid").getByText(/^\d+,\d\s%$/)).toBeVisible();
  await expect(tile(page, "Inte stängda").getByRole("link").first()).toHaveText(/^\d+$/);

  const charts = page.locator("[data-chart]");
  const tables = page.getByRole("main").locator("details table");
  expect(await charts.count()).toBeGreaterThan(4);
  expect(await tables.count()).toBeGreaterThanOrEqual(await charts.count());
  for (const table of await tables.all()) expect(await table.locator("tbody tr").count()).toBeGreaterThan(0);

  await page.getByLabel("Prioritet", { exact: true }).selectOption("3");
  await page.getByRole("form", { name: "Urval" }).getByRole("button", { name: "Visa" }).click();
  await expect(page).toHaveURL(/priority=3/);
  await expect(page.getByLabel("Prioritet", { exact: true })).toHaveValue("3");
  await context.close();
});

test.describe("with script", () => {
  test.beforeEach(async ({ page, signIn }) => {
    await signIn(people.serviceOwner);
    await page.goto(dashboard);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Servicenivåer");
    await listening(page);
  });

  test("each counted figure opens a list of exactly as many", async ({ page }) => {
    const names = ["Missade lösningstider", "Missade svarstider", "Inte stängda", "Öppnade ärenden", "Lösta ärenden"];
    const figures: { name: string; href: string; text: string }[] = [];
    for (const name of names) {
      const [first] = await linksOf(tile(page, name));
      if (first) figures.push({ name, ...first });
    }
    expect(figures).toHaveLength(names.length);
    for (const { name, href, text } of figures) {
      await page.goto(href);
      expect(await rowsListed(page), name).toBe(numberIn(text));
    }
  });

  test("each chart has its table, and a clicked bar opens the rows that the table says", async ({ page }) => {
    const cards = page.locator("[data-card]").filter({ has: page.locator("[data-chart]") });
    expect(await cards.count()).toBe(await page.locator("[data-chart]").count());
    for (const card of await cards.all()) {
      await expect(card.getByText("Visa som tabell")).toBeVisible();
      await expect(card.locator("table tbody tr").first()).toBeAttached();
    }
    const card = chartCard(page, "Öppnade och lösta ärenden per månad");
    const links = await linksOf(card.locator("table").first());
    const told = new Map(links.map(({ href, text }) => [href, text]));
    const chart = card.locator("[data-chart]");
    await chart.scrollIntoViewIfNeeded();
    await expect(chart).toHaveAttribute("data-chart", "drawn");
    await chart.locator(".recharts-bar-rectangle").nth(3).click();
    await expect(page).toHaveURL(/\/cases\?/);
    const { pathname, search } = new URL(page.url());
    expect([...told.keys()]).toContain(pathname + search);
    expect(await rowsListed(page)).toBe(numberIn(told.get(pathname + search) ?? ""));
  });

  test("the table behind a chart is unfolded and followed by keyboard", async ({ page }) => {
    const card = chartCard(page, "Missade klockor per månad");
    await tabTo(page, card.locator("summary", { hasText: "Visa som tabell" }), 150);
    await page.keyboard.press("Enter");
    const link = card.getByRole("table").getByRole("link").first();
    await tabTo(page, link);
    const count = numberIn(await link.textContent());
    await page.keyboard.press("Enter");
    expect(await rowsListed(page)).toBe(count);
  });

  test("the choice of priority and service stands in the address and is there again on the way back", async ({
    page,
  }) => {
    await page.getByLabel("Prioritet", { exact: true }).selectOption("3");
    await page.getByLabel("Tjänst", { exact: true }).selectOption("E-post och kalender");
    await page.getByRole("form", { name: "Urval" }).getByRole("button", { name: "Visa" }).click();
    await expect(page).toHaveURL(/priority=3/);
    await expect(page).toHaveURL(/service=mail/);
    const chosen = page.url();

    const opened = tile(page, "Öppnade ärenden").getByRole("link").first();
    const count = numberIn(await opened.textContent());
    await opened.click();
    expect(await rowsListed(page)).toBe(count);
    await expect(page.getByLabel("Prioritet", { exact: true })).toHaveValue("3");
    await page.goBack();
    await expect(page).toHaveURL(chosen);
    await expect(page.getByLabel("Prioritet", { exact: true })).toHaveValue("3");
    await expect(page.getByLabel("Tjänst", { exact: true })).toHaveValue("mail");
    await expect(tile(page, "Öppnade ärenden").getByRole("link").first()).toHaveText(String(count));
  });

  test("a missed clock leads to its case, which tells why", async ({ page }) => {
    await tile(page, "Missade lösningstider").getByRole("link").first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ärenden");
    const first = page.getByRole("main").locator("tbody tr").first();
    const reference = (await first.getByRole("link").first().textContent()) ?? "";
    expect(reference).toMatch(/^EKLI-\d+$/);
    await first.getByRole("link").first().click();
    await expect(page).toHaveURL(new RegExp(`/o/ekliden/cases/${reference}$`));
    await expect(page.getByRole("heading", { name: "Varför" })).toBeVisible();
    const resolution = page.locator("section", { has: page.getByRole("heading", { name: /^Lösningstid/ }) }).last();
    // A clock that still runs past its time is missed as well, and is listed first.
    await expect(resolution).toContainText(/Missat|Pågår, försenat/);
    await expect(resolution).toContainText("Klockan startar. Prioritet");
    await expect(resolution).toContainText(/över målet/i);
  });

  test("nothing on the dashboard moves while its charts are drawn", async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
          if (!entry.hadRecentInput) shifts.push(entry.value);
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(dashboard);
    await drawCharts(page);
    const shifted = await page.evaluate(() =>
      (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
    );
    expect(shifted).toBeLessThan(0.02);
  });
});
