import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { importDocument } from "./imported";
import { runJobs } from "./jobs";
import { press, reach, write } from "./keyboard";
import { archive, documentIn, speak, told, unfold, unique } from "./knowledge";
import { people } from "./people";
import { type Lang, langsOf, wordsIn } from "./words";

const minute = 60_000;
const orders = { sv: ["y", "m", "d", "h", "i"], en: ["m", "d", "y", "h12", "i", "half"] } as const;

/** Types an instant of Swedish time into a field, whichever order the browser shows its parts in. */
async function writeInstant(page: Page, field: Locator, instant: number): Promise<void> {
  const text = new Date(instant).toLocaleString("sv-SE", { timeZone: "Europe/Stockholm" });
  const [y = "", m = "", d = "", h = "", i = ""] = text.split(/\D/);
  const h12 = String(Number(h) % 12 || 12).padStart(2, "0");
  const parts = { y, m, d, h, i, h12, half: Number(h) < 12 ? "A" : "P" };
  const wanted = `${y}-${m}-${d}T${h}:${i}`;
  await reach(page, field);
  for (const order of Object.values(orders)) {
    for (const part of order) {
      await page.keyboard.type(parts[part]);
      // Two digits lead to the next part by themselves, a year's four do not.
      if (part === "y") await page.keyboard.press("ArrowRight");
    }
    if ((await field.inputValue()) === wanted) return;
    for (const _ of order) await page.keyboard.press("ArrowLeft");
  }
  await expect(field).toHaveValue(wanted);
}

const place = (lang: Lang) => (lang === "sv" ? "/help/konton" : "/en/help/accounts");

// In English, where no time is waited for: that it comes then is asked of publishDue in tests/knowledge/reviewing.test.ts.
for (const lang of langsOf("en")) {
  const t = wordsIn(lang);

  test(`a text appears at its time and not before, and is gone when taken back, by keyboard (${lang})`, async ({
    page,
    context,
    signIn,
    origin,
    watch,
  }) => {
    // More than a minute of it is the wait for a time that was chosen.
    test.setTimeout(300_000);
    const mark = unique(lang);
    const title = `Nytt lösenordskrav ${mark}`;
    const address = `${place(lang)}/krav-${mark}`;
    const search = `${lang === "sv" ? "" : "/en"}/search?q=${mark}`;
    await importDocument(`demand-${mark}`, [{ lang, title, slug: `krav-${mark}`, body: "Tolv tecken." }]);
    await speak(context, origin, lang);
    await signIn(people.deliveryManager);
    /** What somebody who has not signed in meets of it: page, search, section, sitemap and feed. */
    const meets = async (isThere: boolean) => {
      const visitor = await context.browser()?.newContext({ baseURL: origin });
      if (!visitor) throw new Error("no browser");
      expect((await visitor.request.get(address)).status(), address).toBe(isThere ? 200 : 404);
      for (const path of [
        search,
        place(lang),
        "/sitemap.xml",
        `/feeds/${lang}?section=${place(lang).split("/").at(-1)}`,
      ]) {
        const text = await (await visitor.request.get(path)).text();
        expect(text.includes(`krav-${mark}`), path).toBe(isThere);
      }
      await visitor.close();
    };
    await meets(true);

    await page.goto("/desk/knowledge");
    await write(page, page.getByLabel(t("knowledge.filter.text"), { exact: true }), mark);
    await page.keyboard.press("Enter");
    await press(page, page.getByRole("main").getByRole("link", { name: title }));
    const id = await documentIn(page);
    await unfold(page, t("knowledge.publish.unpublish"));
    await press(page, page.getByRole("button", { name: t("knowledge.publish.unpublish"), exact: true }));
    await told(page, t("knowledge.publish.unpublished"));
    await runJobs();
    await meets(false);

    // The times can be chosen by the minute, so the journey waits for one of them, in one of the languages. It lies far enough
    // ahead for a slow machine to have chosen it before it comes.
    const waits = lang === "sv";
    const at = Math.ceil((Date.now() + 45_000) / minute) * minute + (waits ? 0 : 1_440 * minute);
    await unfold(page, t("knowledge.schedule.title"));
    await writeInstant(page, page.locator("input[name=at]"), at);
    await press(page, page.getByRole("button", { name: t("knowledge.schedule.do"), exact: true }));
    await told(page, t("knowledge.schedule.done"));
    await runJobs();
    await meets(false);
    if (waits) {
      await expect.poll(() => Date.now(), { timeout: 120_000, intervals: [1_000] }).toBeGreaterThan(at);
    } else {
      await press(page, page.getByRole("button", { name: t("knowledge.schedule.cancel") }));
      await told(page, t("knowledge.schedule.cancelled"));
      await unfold(page, t("knowledge.document.publishTitle", { number: 1 }));
      await press(page, page.getByRole("button", { name: t("knowledge.publish.now") }));
      await told(page, t("knowledge.publish.done"));
    }
    await runJobs();
    await meets(true);

    await archive(page, t, id);
    await runJobs();
    await meets(false);
    watch.allow(404, address);
    expect((await page.goto(address))?.status()).toBe(404);
  });
}
