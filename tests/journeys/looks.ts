import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./axe";

export interface Look {
  name: string;
  theme: "light" | "dark";
  width: number;
}

/** Between light and dark only colours differ, so only colours are judged again. */
export const looks: readonly Look[] = [
  { name: "light", theme: "light", width: 1280 },
  { name: "dark", theme: "dark", width: 1280 },
  { name: "light at 320 px", theme: "light", width: 320 },
];

/** Takes effect at the next page. */
export async function wear(page: Page, origin: string, { theme, width }: Look): Promise<void> {
  await page.context().addCookies([{ name: "theme", value: theme, url: origin }]);
  await page.setViewportSize({ width, height: 720 });
}

export async function judge(page: Page, what: string, { name, theme, width }: Look): Promise<void> {
  await expectAccessible(page, `${what}, ${name}`, theme === "dark" ? "colours" : "everything");
  if (width === 320) await expectNoSidewaysScroll(page, what);
}
