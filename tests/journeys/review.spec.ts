import { expect, test } from "./fixtures";
import { importDocument } from "./imported";
import { choose, openTab, press, write } from "./keyboard";
import { archive, documentIn, speak, told, unfold, unique } from "./knowledge";
import { people } from "./people";
import { langsOf, wordsIn } from "./words";

for (const lang of langsOf("sv")) {
  const t = wordsIn(lang);

  test(`an agent corrects an article, a reviewer sends it back and then publishes it, by keyboard (${lang})`, async ({
    page,
    context,
    signIn,
    origin,
  }) => {
    const mark = unique(lang);
    const title = `Koppla headset ${mark}`;
    await importDocument(`headset-${mark}`, [
      { lang, title, slug: `headset-${mark}`, body: "Håll knappen intryckt i två sekunder." },
    ]);
    await speak(context, origin, lang);
    const text = page.getByRole("textbox", { name: t("editor.mdx.contentArea.editableMarkdown") });
    const save = async () => {
      await page.keyboard.press("Control+s");
      await expect(page.locator("[data-kept=clean]")).toBeVisible();
      await press(page, page.getByRole("link", { name: t("editor.save.toReview") }));
    };
    const submit = async (note: string) => {
      await unfold(page, t("knowledge.review.submitTitle"));
      await choose(page, page.getByLabel(t("knowledge.review.reviewer"), { exact: true }), "Leila Rahimi");
      await write(page, page.getByLabel(t("knowledge.review.note"), { exact: true }), note);
      await press(page, page.getByRole("button", { name: t("knowledge.review.submit") }));
      await told(page, t("knowledge.review.submitted"));
    };
    const append = async (sentence: string) => {
      await press(page, page.getByRole("link", { name: t("knowledge.document.edit"), exact: true }));
      await expect(text).toBeVisible();
      await text.focus();
      await page.keyboard.press("Control+End");
      await page.keyboard.insertText(sentence);
      await expect(page.locator("[data-preview=current]")).toContainText(sentence.trim());
    };

    // The agent finds it at the desk and corrects it; publishing is not hers.
    await signIn(people.agent);
    await page.goto("/desk/knowledge");
    await write(page, page.getByLabel(t("knowledge.filter.text"), { exact: true }), mark);
    await page.keyboard.press("Enter");
    await press(page, page.getByRole("link", { name: title }));
    await append(" Lampan blinkar gult.");
    await openTab(page, page.getByRole("tablist", { name: t("editor.side.label") }), t("editor.side.properties"));
    await write(page, page.getByRole("main").locator("[name=slug]"), `koppla-${mark}`);
    await save();
    const id = await documentIn(page);
    await submit("Adressen är ny.");
    await expect(page.getByRole("button", { name: t("knowledge.publish.now") })).toHaveCount(0);

    // The reviewer finds it among those that wait, comments on the line and sends it back.
    await signIn(people.deliveryManager);
    await page.goto("/desk/knowledge");
    await press(page, page.getByRole("link", { name: t("knowledge.state.review"), exact: true }));
    await press(page, page.getByRole("link", { name: title }));
    await press(page, page.getByRole("link", { name: t("knowledge.document.review") }));
    await expect(page.getByText("Adressen är ny.")).toBeVisible();
    const line = page.getByRole("listitem").filter({ hasText: "Lampan blinkar gult." });
    await press(page, line.getByRole("link"));
    await write(page, line.getByRole("textbox"), "Den blinkar blått.");
    await press(page, line.getByRole("button", { name: t("knowledge.review.add") }));
    await told(page, t("knowledge.review.commented"));
    await expect(line.getByText("Leila Rahimi")).toBeVisible();
    await unfold(page, t("knowledge.review.sendBackTitle"));
    await write(page, page.getByLabel(t("knowledge.review.words"), { exact: true }), "Kontrollera färgen.");
    await press(page, page.getByRole("button", { name: t("knowledge.review.sendBack"), exact: true }));
    await told(page, t("knowledge.review.decided.sent_back"));

    // The agent reads the comment, changes the text and asks again.
    await signIn(people.agent);
    await page.goto(`/desk/knowledge/${id}/${lang}/review/2`);
    await expect(line.getByText("Den blinkar blått.")).toBeVisible();
    await press(page, line.getByRole("button", { name: t("knowledge.review.resolve") }));
    await told(page, t("knowledge.review.resolved"));
    await page.goto(`/desk/knowledge/${id}`);
    await append(" Den ska blinka blått.");
    await save();
    await submit("Nu står rätt färg.");

    await signIn(people.deliveryManager);
    await page.goto(`/desk/knowledge/${id}/${lang}/review/3`);
    await unfold(page, t("knowledge.review.approveTitle"));
    await press(page, page.getByRole("button", { name: t("knowledge.review.approve"), exact: true }));
    await told(page, t("knowledge.review.decided.published"));

    // A reader with the old address is led to the new one and reads the new text.
    const section = lang === "sv" ? "/help/konton" : "/en/help/accounts";
    await context.clearCookies({ name: /session/ });
    await page.goto(`${section}/headset-${mark}`);
    await expect(page).toHaveURL(new RegExp(`${section}/koppla-${mark}$`));
    await expect(page.getByRole("article")).toContainText("Den ska blinka blått.");

    await signIn(people.deliveryManager);
    await archive(page, t, id);
  });
}
