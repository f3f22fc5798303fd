import type { Page } from "@playwright/test";
import { expect, signInTo, test } from "./fixtures";
import { tabTo } from "./keyboard";
import { judge, wear, widths } from "./looks";
import { people } from "./people";

const text = (page: Page) => page.getByRole("textbox", { name: "Text att redigera" });
const kept = (page: Page) => page.locator("[data-kept]");

/** From the form for a new document to its editor, with the keyboard alone. */
async function createArticle(page: Page, title: string): Promise<string> {
  await page.goto("/desk/knowledge/new");
  await tabTo(page, page.getByLabel("Område"));
  await page.keyboard.press("ArrowDown");
  await tabTo(page, page.getByLabel("Titel"));
  await page.keyboard.type(title);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/edit$/);
  await expect(text(page)).toBeVisible();
  return page.url();
}

/** To the end of the template's first paragraph, whose sentences the author overwrites. */
async function writeFirst(page: Page, sentence: string): Promise<void> {
  await tabTo(page, text(page));
  await page.keyboard.press("Control+Home");
  await page.keyboard.type(sentence);
}

async function pastePicture(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = document.createElement("canvas");
    canvas.width = 40;
    canvas.height = 20;
    const picture = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    const data = new DataTransfer();
    data.items.add(new File([picture ?? ""], "Skärmbild 1.png", { type: "image/png" }));
    const paste = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(paste);
  });
}

/** The answer to the next saved version comes later than a draft would be kept. */
async function saveSlowly(page: Page): Promise<void> {
  await page.route(/\/edit$/, async (route) => {
    const isVersion = /name="[^"]*note"/.test(route.request().postData() ?? "");
    if (!isVersion) return route.fallback();
    const response = await route.fetch();
    await new Promise((done) => setTimeout(done, 3_000));
    await route.fulfill({ response });
  });
}

test("a TAM writes an article with the keyboard alone: template, preview, a fault with its place, a picture, a version", async ({
  page,
  signIn,
}) => {
  await signIn(people.technicalManager);
  const title = `Skärmen hemma ${Date.now()}`;
  await createArticle(page, title);
  await writeFirst(page, "Anslut skärmen med en kabel. ");
  await expect(page.locator("[data-preview=current]")).toContainText("Anslut skärmen med en kabel.");
  await expect(kept(page)).toContainText("Sparat som utkast");

  await pastePicture(page);
  const dialog = page.getByRole("dialog", { name: "Infoga bild" });
  await dialog.getByLabel("Vad visar bilden?").press("Enter");
  await expect(dialog.getByText("Beskriv vad bilden visar.")).toBeVisible();
  await page.keyboard.type("En skärm");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.locator("[data-preview=current]").getByRole("img", { name: "En skärm" })).toBeVisible();

  await text(page).focus();
  await page.keyboard.press("Escape");
  await expect(text(page)).not.toBeFocused();
  await page.getByRole("button", { name: "Källtext" }).press("Enter");
  const source = page.locator(".cm-content");
  await expect(source).toContainText("![En skärm](./skarmbild-1.png)");
  await source.focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText('\n\n<Calout kind="tip">\n\nEtt tips.\n\n</Calout>\n');
  const fault = page.getByRole("button", { name: /^Rad \d+, tecken 1 .*Menade du Callout\?/ });
  await fault.press("Enter");
  await expect(source).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('<Calout kind="tip">');
  await page.keyboard.insertText('<Callout kind="tip">');
  await page.keyboard.press("Control+End");
  for (let i = 0; i < "</Calout>\n".length; i++) await page.keyboard.press("Backspace");
  await page.keyboard.insertText("</Callout>\n");
  await expect(fault).toHaveCount(0);
  await expect(page.locator("[data-preview=current]").getByRole("note").last()).toContainText("Ett tips.");

  await page.keyboard.press("Control+s");
  await expect(kept(page)).toHaveText("Version 2 är sparad. Inget osparat.");
  await page.reload();
  await expect(text(page)).toContainText("Anslut skärmen med en kabel.");
  await expect(kept(page)).toHaveText("Version 2 är sparad. Inget osparat.");
});

test("nothing typed is lost: not by a reload before it was kept, and not by signing out", async ({ page, signIn }) => {
  await signIn(people.technicalManager);
  await createArticle(page, `Inget går förlorat ${Date.now()}`);
  await writeFirst(page, "Före omladdningen. ");
  await page.reload();
  await expect(page.getByText("Din osparade text är återställd")).toBeVisible();
  await expect(text(page)).toContainText("Före omladdningen.");
  await expect(kept(page)).toContainText("Sparat som utkast");

  await page.context().clearCookies({ name: /session/ });
  await writeFirst(page, "Efter utloggningen. ");
  await expect(kept(page)).toContainText("Du är utloggad.");
  await signIn(people.technicalManager);
  await page.reload();
  await expect(text(page)).toContainText("Efter utloggningen.");
});

test("two authors of one text: the second sees both, takes over what was written and saves", async ({
  page,
  browser,
  signIn,
  origin,
}) => {
  await signIn(people.technicalManager);
  const address = await createArticle(page, `Två skriver ${Date.now()}`);
  const context = await browser.newContext();
  await signInTo(context, origin, people.agent);
  const other = await context.newPage();
  await other.goto(address);
  await expect(text(other)).toBeVisible();
  await saveSlowly(other);
  await writeFirst(other, "Emmas mening. ");
  await other.keyboard.press("Control+s");
  // No draft is kept beside the version while it is being saved: after a reload none is offered.
  await expect(kept(other)).toHaveText("Version 2 är sparad. Inget osparat.");
  await other.reload();
  await expect(text(other)).toContainText("Emmas mening.");
  await expect(other.locator("[data-kept=clean]")).toBeVisible();
  await expect(other.getByText("Din osparade text är återställd")).toHaveCount(0);
  await context.close();

  await writeFirst(page, "Oskars mening. ");
  await page.keyboard.press("Control+s");
  const conflict = page.getByRole("dialog", { name: "Emma Lindkvist har sparat en nyare version" });
  await expect(conflict).toContainText("Emmas mening.");
  await expect(conflict).toContainText("Oskars mening.");
  await expect(conflict.getByText("Bara i den andras text:")).toHaveCount(1);
  await conflict.getByRole("button", { name: "Spara min ovanpå" }).press("Enter");
  await expect(kept(page)).toHaveText("Version 3 är sparad. Inget osparat.");
  await expect(text(page)).toContainText("Oskars mening.");
});

test("the editor is accessible in light, dark and at 320 px", async ({ page, signIn, origin }) => {
  await signIn(people.technicalManager);
  const address = await createArticle(page, `Tillgänglig ${Date.now()}`);
  for (const width of widths) {
    await wear(page, origin, width);
    await page.goto(address);
    await expect(text(page)).toBeVisible();
    await expect(page.locator("[data-preview=current]")).toBeVisible();
    await judge(page, "editor with its preview", width, 0);
    await page.getByRole("tab", { name: "Egenskaper" }).click();
    await judge(page, "editor with its properties", width, 1);
    await page.getByRole("button", { name: "Källtext" }).click();
    await judge(page, "editor with its source", width, 2);
  }
});

test("the editor's code is fetched by the editor alone", async ({ page, signIn }) => {
  const heavy: string[] = [];
  page.on("response", async (response) => {
    if (!response.url().includes("/_next/static/chunks/")) return;
    const body = await response.text().catch(() => "");
    if (body.includes("mdxeditor-root-contenteditable") || body.includes("cm-editor")) heavy.push(page.url());
  });
  await signIn(people.technicalManager);
  for (const path of ["/help/konton/byt-losenord", "/desk", "/desk/knowledge/new"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  expect(heavy).toEqual([]);
});
