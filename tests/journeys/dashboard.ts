import type { Locator, Page } from "@playwright/test";
import { expect } from "./fixtures";

export const dashboard = "/o/ekliden/sla";

export const numberIn = (text: string | null) => Number(text?.replace(/\D/g, ""));

/** The tile with this name; its figure is the first link of it. */
export const tile = (page: Page, name: string) =>
  page.locator("dl > div", { has: page.getByText(name, { exact: true }) }).first();

/** A chart with what stands around it. */
export const chartCard = (page: Page, label: string) =>
  page.locator("[data-card]", { has: page.getByRole("img", { name: label }) }).last();

/** What the list of cases says it holds. */
export async function rowsListed(page: Page): Promise<number> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ärenden");
  const empty = page.getByText("Inga ärenden stämmer");
  const summary = page.getByRole("navigation", { name: "Sidor" }).getByText(/\d[\s\d]* (ärenden?|klock(a|or))$/);
  await expect(empty.or(summary)).toBeVisible();
  return (await empty.isVisible()) ? 0 : numberIn(await summary.textContent());
}

/** Also those of a table that is still folded. */
export function linksOf(scope: Locator): Promise<{ href: string; text: string }[]> {
  return scope
    .locator("a")
    .evaluateAll((links) =>
      links.map((link) => ({ href: link.getAttribute("href") ?? "", text: link.textContent ?? "" })),
    );
}

/** Brings each chart near, which draws it. */
export async function drawCharts(page: Page): Promise<void> {
  for (const chart of await page.locator("[data-chart]").all()) {
    await chart.scrollIntoViewIfNeeded();
    await expect(chart).toHaveAttribute("data-chart", "drawn");
  }
}
