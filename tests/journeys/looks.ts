import type { Page } from "@playwright/test";
import { spread } from "@/tests/access/sample";
import { isWhole } from "@/tests/fixtures/whole";
import { type Asked, expectAccessible, expectNoSidewaysScroll } from "./axe";

/** Of the window, in pixels: the narrowest that a page has to fit, and a desk's. */
export type Width = 320 | 1280;
export const widths: readonly Width[] = [320, 1280];

interface Look {
  width: Width;
  theme: "light" | "dark";
  asked: Asked;
}

/**
 * How a page is looked at: light and narrow, or dark and wide, turned from page to page. `PORTAL_TESTS=whole` asks every
 * rule at both widths, and again for the colours of the dark, in which alone it differs from the light.
 */
function looksOf(turn: number): readonly Look[] {
  if (isWhole) {
    return [
      ...widths.map((width): Look => ({ width, theme: "light", asked: "everything" })),
      { width: 1280, theme: "dark", asked: "colours" },
    ];
  }
  const looks: readonly Look[] = [
    { width: 320, theme: "light", asked: "everything" },
    { width: 1280, theme: "dark", asked: "everything" },
  ];
  return spread(looks, 1, turn);
}

/** The turn of what is looked at in a window of this width. */
export const turnOf = (width: Width) => widths.indexOf(width);

/** The next page comes light and to a window of this width; a page that is there is laid out anew. */
export async function wear(page: Page, origin: string, width: Width): Promise<void> {
  await page.context().addCookies([{ name: "theme", value: "light", url: origin }]);
  await page.setViewportSize({ width, height: 720 });
}

/** Judges what is shown at this width, as the turn of the page has it. */
export async function judge(page: Page, what: string, width: Width, turn: number): Promise<void> {
  for (const { theme, asked } of looksOf(turn).filter((look) => look.width === width)) {
    await paint(page, theme);
    await expectAccessible(page, `${what}, ${theme}, ${width} px`, asked);
  }
  if (width === 320) await expectNoSidewaysScroll(page, what);
}

async function paint(page: Page, theme: "light" | "dark"): Promise<void> {
  await page.evaluate((chosen) => {
    document.documentElement.dataset.theme = chosen;
  }, theme);
}
