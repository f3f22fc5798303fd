import type { Page } from "@playwright/test";
import { drawCharts } from "./dashboard";
import { expect, test } from "./fixtures";
import { judge, wear, widths } from "./looks";
import { type PageUnderTest, pagesUnderTest } from "./pages";

interface Turn extends PageUnderTest {
  turn: number;
}

/** Pages of one reader, some at a time: a browser that has fetched the portal's scripts once shows the next page sooner. */
function rounds(): Turn[][] {
  const turns = pagesUnderTest.map((page, turn) => ({ ...page, turn }));
  const readers = [...new Set(turns.map(({ who }) => who))];
  return readers.flatMap((reader) => {
    const own = turns.filter(({ who }) => who === reader);
    return Array.from({ length: Math.ceil(own.length / 5) }, (_, at) => own.slice(at * 5, at * 5 + 5));
  });
}

for (const round of rounds()) {
  const names = round.map(({ name }) => name).join(", ");
  test(`accessible in light, dark and at 320 px: ${names}`, async ({ page, signIn, watch, origin }) => {
    test.setTimeout(round.length * 120_000);
    const [reader] = round;
    if (reader?.who) await signIn(reader.who);
    for (const { name, path, status = 200, walk, turn } of round) {
      await test.step(name, async () => {
        if (status >= 400) watch.allow(status, path);
        for (const width of widths) {
          await wear(page, origin, width);
          if (width === widths[0]) {
            const response = await page.goto(path);
            expect(response?.status(), path).toBe(status);
            await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
            await walk?.(page);
          }
          await everythingShown(page);
          await judge(page, name, width, turn);
        }
      });
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
