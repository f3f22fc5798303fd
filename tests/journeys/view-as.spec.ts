import { expect, test } from "./fixtures";
import { importDocument } from "./imported";
import { choose, press, write } from "./keyboard";
import { archive, documentIn, speak, unique } from "./knowledge";
import { people } from "./people";
import { langsOf, wordsIn } from "./words";

for (const lang of langsOf("sv")) {
  const t = wordsIn(lang);

  test(`an author reads as an end user: what is not for them is gone everywhere, until one stops (${lang})`, async ({
    page,
    context,
    signIn,
    origin,
    watch,
  }) => {
    const mark = unique(lang);
    const title = `Internt om konton ${mark}`;
    await importDocument(`internal-${mark}`, [{ lang, title, slug: `internt-${mark}`, body: "Inget." }], "supplier");
    await speak(context, origin, lang);
    await signIn(people.technicalManager);
    const section = lang === "sv" ? "/help/konton" : "/en/help/accounts";
    const search = `${lang === "sv" ? "" : "/en"}/search?q=${mark}`;
    const link = page.getByRole("main").getByRole("link", { name: title });
    const meets = async (count: number) => {
      for (const path of [section, search]) {
        await page.goto(path);
        await expect(link, path).toHaveCount(count);
      }
    };
    await meets(1);

    await page.goto("/desk/knowledge");
    await press(page, page.getByRole("link", { name: t("access.viewAs.title") }));
    const endUser = t("access.viewAs.customer", { customer: "Ekliden kommun", role: t("access.roles.end_user") });
    await choose(page, page.getByLabel(t("access.viewAs.who"), { exact: true }), endUser);
    await press(page, page.getByRole("button", { name: t("access.viewAs.begin") }));
    const banner = page.getByText(t("access.viewAs.banner", { who: endUser }));
    await expect(banner).toBeVisible();
    await meets(0);
    await expect(banner).toBeVisible();
    const address = `${section}/internt-${mark}`;
    watch.allow(404, address);
    expect((await page.goto(address))?.status()).toBe(404);

    await page.goto(section);
    await press(page, page.getByRole("button", { name: t("access.viewAs.stop") }));
    await expect(banner).toHaveCount(0);
    await meets(1);

    await page.goto("/desk/knowledge");
    await write(page, page.getByLabel(t("knowledge.filter.text"), { exact: true }), mark);
    await page.keyboard.press("Enter");
    await press(page, page.getByRole("main").getByRole("link", { name: title }));
    await archive(page, t, await documentIn(page));
  });
}
