import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./fixtures";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const colours = ["color-contrast", "link-in-text-block"];

/** Every rule, or those about colours alone. */
export type Asked = "everything" | "colours";

/** No finding of WCAG 2.2 A and AA, as far as a machine can tell. */
export async function expectAccessible(page: Page, what: string, asked: Asked = "everything"): Promise<void> {
  // What is faded in is judged by its final colours. What goes by how far a table is scrolled, and not by time, never ends.
  await page.evaluate(() => {
    const timed = document.getAnimations().filter(({ timeline }) => timeline === document.timeline);
    return Promise.all(timed.map(({ finished }) => finished));
  });
  // A page without frames is judged where it is, and what passed is not described: that takes longer than the judging.
  expect(page.frames(), `${what}: frames`).toHaveLength(1);
  const isThere = await page.evaluate(() => "axe" in window);
  const { violations } = await new AxeBuilder({ page, ...(isThere && { axeSource: "undefined" }) })
    .setLegacyMode()
    .options({
      resultTypes: ["violations"],
      ...(asked === "colours"
        ? { runOnly: { type: "rule", values: colours } }
        : { runOnly: { type: "tag", values: tags }, rules: { "target-size": { enabled: true } } }),
    })
    .analyze();
  const findings = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} · ${target.join(" ")} · ${failureSummary}`),
  );
  expect.soft(findings, what).toEqual([]);
}

/** Nothing is wider than the window: reading never needs two directions (WCAG 1.4.10). */
export async function expectNoSidewaysScroll(page: Page, what: string): Promise<void> {
  const { wide, widest } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const beyond = [...document.querySelectorAll("main *, header *, footer *")].filter((element) => {
      const isInOwnFrame = element.closest("[data-scroll], pre, .overflow-x-auto") !== null;
      return !isInOwnFrame && element.getBoundingClientRect().right > clientWidth + 1;
    });
    const named = beyond.slice(0, 5).map((element) => `${element.tagName}.${element.className}`);
    return { wide: scrollWidth - clientWidth, widest: named };
  });
  expect.soft(wide, `${what}: pixels beyond the window, by ${widest.join(" | ")}`).toBeLessThanOrEqual(0);
}
