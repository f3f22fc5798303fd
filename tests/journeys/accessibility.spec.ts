import type { Page } from "@playwright/test";
import { drawCharts } from "./dashboard";
import { expect, test } from "./fixtures";
import { judge, wear, widths } from "./looks";
import { pagesUnderTest } from "./pages";

for (const { name, who, path, status = 200, walk } of pagesUnderTest) {
  test(`${name}: accessible in light, dark and at 320 px`, async ({ page, signIn, watch, origin }) => {
    if (who) await signIn(who);
    if (status >= 400) watch.allow(status, path);
    for (const width of widths) {
      await wear(page, origin, width);
      if (width === widths[0]) {
        const response = await page.goto(path);
        expect(response?.status()).toBe(status);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await walk?.(page);
      }
      await everythingShown(page);
      await judge(page, name, width);
    }
  });
}

/** Charts draw themselves when they come near, and tables lie folded: both are looked at too. */
async function everythingShown(page: Page): Promise<void> {
  await drawCharts(page);
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll<HTMLDetailsElement>("main details")) folded.open = true;
    window.scrollTo(0, 0);
  });
}
