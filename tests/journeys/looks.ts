import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./axe";

/** Of the window, in pixels: the narrowest that a page has to fit, and a desk's. */
export type Width = 320 | 1280;
export const widths: readonly Width[] = [320, 1280];

/** The next page comes light and to a window of this width; a page that is there is laid out anew. */
export async function wear(page: Page, origin: string, width: Width): Promise<void> {
  await page.context().addCookies([{ name: "theme", value: "light", url: origin }]);
  await page.setViewportSize({ width, height: 720 });
}

/** Judges what is shown. Between light and dark only colours differ, so in the dark only colours are judged again. */
export async function judge(page: Page, what: string, width: Width): Promise<void> {
  await expectAccessible(page, `${what}, light, ${width} px`);
  if (width === 320) {
    await expectNoSidewaysScroll(page, what);
    return;
  }
  await paint(page, "dark");
  await expectAccessible(page, `${what}, dark`, "colours");
  await paint(page, "light");
}

async function paint(page: Page, theme: "light" | "dark"): Promise<void> {
  await page.evaluate((chosen) => {
    document.documentElement.dataset.theme = chosen;
  }, theme);
}
