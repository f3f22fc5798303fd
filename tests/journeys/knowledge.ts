import type { BrowserContext, Page } from "@playwright/test";
import { expect } from "./fixtures";
import { press } from "./keyboard";
import type { Lang, Words } from "./words";

/** The portal speaks this language from the next page on. */
export async function speak(context: BrowserContext, origin: string, lang: Lang): Promise<void> {
  await context.addCookies([{ name: "locale", value: lang, url: origin }]);
}

/** A name that no other run has used, so that journeys may be walked in any order and again. */
export function unique(lang: Lang): string {
  return `${lang}${Date.now().toString(36)}${Math.floor(Math.random() * 1_296).toString(36)}`;
}

/** From the editor's page: the document that is being written. */
export async function documentIn(page: Page): Promise<string> {
  await page.waitForURL(/\/desk\/knowledge\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname.split("/")[3] ?? "";
}

/** The folded form of the desk's page is opened, by keyboard. */
export async function unfold(page: Page, title: string | RegExp): Promise<void> {
  await press(page, page.locator("summary").filter({ hasText: title }).first());
}

/** Waits for the sentence that says what was done; the next one may be the same. */
export async function told(page: Page, sentence: string): Promise<void> {
  await expect(page.getByText(sentence, { exact: true }).first()).toBeVisible();
}

/** Leaves the world as it was: nobody reads the document any more. */
export async function archive(page: Page, t: Words, documentId: string): Promise<void> {
  await page.goto(`/desk/knowledge/${documentId}`);
  await press(page, page.getByRole("button", { name: t("knowledge.archive.do"), exact: true }));
  await told(page, t("knowledge.archive.done"));
}
