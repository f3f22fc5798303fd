import type { Locator, Page } from "@playwright/test";
import { expect } from "./fixtures";

/**
 * Waits until the page hears keys and clicks: its words come from the server, before the script that listens. Wanted
 * after every navigation that is followed by a key of the portal's, or by a control that is nothing without script.
 */
export async function listening(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-keys", "heard");
}

/** Presses Tab until the element has the focus, as someone without a mouse does. */
export async function tabTo(page: Page, target: Locator, most = 80): Promise<void> {
  await listening(page);
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${target} was not reached by ${most} presses of Tab`);
}

const farthest = 200;

interface Way {
  key: "Tab" | "Shift+Tab";
  /** About how many stops it is; too many leads past the target, and then back. */
  stops: number;
}

/** From what has the focus to the element, or null where it has it. */
function wayTo(element: Element): Way | null {
  const from = document.activeElement ?? document.body;
  if (from === element) return null;
  const isAfter = (one: Element, other: Element) =>
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const isBack = isAfter(element, from) && !from.contains(element);
  const [first, last] = isBack ? [element, from] : [from, element];
  const kinds = "a[href], button, input, select, textarea, summary, [tabindex], [contenteditable=true]";
  const between = [...document.querySelectorAll<HTMLElement>(kinds)].filter(
    (stop) =>
      isAfter(first, stop) &&
      isAfter(stop, last) &&
      stop.tabIndex >= 0 &&
      !stop.matches(":disabled") &&
      stop.checkVisibility(),
  );
  return { key: isBack ? "Shift+Tab" : "Tab", stops: between.length + 1 };
}

/**
 * By the shorter way, as a person would: forwards, or back with Shift. Most of it at once, the rest one stop at a time: a
 * list of choices is one stop, and is counted as many.
 */
export async function reach(page: Page, target: Locator): Promise<void> {
  await listening(page);
  await expect(target).toBeVisible();
  let isNear = false;
  for (let pressed = 0; pressed < farthest; ) {
    const way = await target.evaluate(wayTo);
    if (!way) return;
    for (let left = isNear ? 1 : Math.max(1, way.stops - 2); left > 0; left--) {
      await page.keyboard.press(way.key);
      pressed += 1;
    }
    isNear = true;
  }
  throw new Error(`${target} was not reached by ${farthest} presses of Tab`);
}

/** Goes to a link, button or summary and presses Enter. */
export async function press(page: Page, target: Locator): Promise<void> {
  await reach(page, target);
  await page.keyboard.press("Enter");
}

/** Goes to a field and writes over what stands there. */
export async function write(page: Page, field: Locator, text: string): Promise<void> {
  await reach(page, field);
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(text);
  await expect(field).toHaveValue(text);
}

/** Goes to a list and steps to the choice whose words begin so. */
export async function choose(page: Page, list: Locator, words: string): Promise<void> {
  await reach(page, list);
  const steps = await list.evaluate(
    (element, wanted) => [...(element as HTMLSelectElement).options].findIndex(({ text }) => text.startsWith(wanted)),
    words,
  );
  expect(steps, `the list has ${words}`).toBeGreaterThanOrEqual(0);
  await page.keyboard.press("Home");
  for (let step = 0; step < steps; step++) await page.keyboard.press("ArrowDown");
  await expect(list.locator("option:checked")).toHaveText(new RegExp(`^${escaped(words)}`));
}

/** Goes to a box and ticks it. */
export async function tick(page: Page, box: Locator): Promise<void> {
  await reach(page, box);
  await page.keyboard.press("Space");
  await expect(box).toBeChecked();
}

/** Among tabs only the chosen one takes Tab; the arrow keys lead to its neighbours. */
export async function openTab(page: Page, tabs: Locator, name: string): Promise<void> {
  const tab = tabs.getByRole("tab", { name });
  await reach(page, tabs.getByRole("tab", { selected: true }));
  for (let most = await tabs.getByRole("tab").count(); most > 0; most--) {
    if (await tab.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press("ArrowRight");
  }
  await page.keyboard.press("Enter");
  await expect(tab).toHaveAttribute("aria-selected", "true");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
