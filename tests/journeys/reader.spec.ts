import { expect, test } from "./fixtures";
import { importDocument } from "./imported";
import { runJobs } from "./jobs";
import { choose, press, reach, tick, write } from "./keyboard";
import { archive, documentIn, speak, told, unique } from "./knowledge";
import { people } from "./people";
import { type Lang, langsOf, wordsIn } from "./words";

const steps = (word: string) =>
  ["A", "B", "C", "D", "E", "F", "G"].map((name) => `<Step title="${word} ${name}">\n\n${word} ${name}.\n\n</Step>`);

const guide = (lang: Lang, mark: string) => ({
  lang,
  title: `${lang === "sv" ? "Byt dockningsstation" : "Change docking station"} ${mark}`,
  slug: `dock-${mark}`,
  kind: "guide" as const,
  body: `<Steps>\n${steps(lang === "sv" ? "Steg" : "Step").join("\n")}\n</Steps>`,
});

for (const lang of langsOf("en")) {
  const t = wordsIn(lang);
  const other = lang === "sv" ? "en" : "sv";

  test(`a reader follows a guide, is not helped and reports a case; the desk takes the task, by keyboard (${lang})`, async ({
    page,
    context,
    signIn,
    origin,
  }) => {
    const mark = unique(lang);
    const { title } = guide(lang, mark);
    await importDocument(`dock-${mark}`, [guide("sv", mark), guide("en", mark)]);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await speak(context, origin, lang);
    await signIn(people.otherEndUser);

    await page.goto(lang === "sv" ? "/" : "/en");
    await write(page, page.getByRole("combobox", { name: t("search.label") }), mark);
    await page.keyboard.press("Enter");
    await press(page, page.getByRole("main").getByRole("heading", { level: 2 }).getByRole("link", { name: title }));
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    const address = page.url();

    // Three steps are done; after a while they still are.
    const boxes = page.getByRole("checkbox");
    await expect(boxes).toHaveCount(7);
    for (const n of [0, 1, 2]) {
      const kept = page.waitForResponse((answer) => answer.request().method() === "POST");
      await tick(page, boxes.nth(n));
      await kept;
    }
    const progress = page.getByText(t("article.steps.done", { done: 3, count: 7 }), { exact: true });
    await expect(progress).toBeVisible();
    await page.goto("/about");
    await page.goto(address);
    await expect(progress).toBeVisible();
    await press(page, page.getByRole("link", { name: t("article.steps.resume", { step: 4 }) }));
    await expect(page).toHaveURL(/#step-/);
    await expect(boxes.nth(3)).toBeInViewport();

    await press(page, page.getByRole("link", { name: t("help.copyMarkdown") }));
    await expect(page.getByText(t("help.copiedMarkdown"), { exact: true })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(title);

    // The other language is the same guide.
    const switchTo = { sv: "Svenska", en: "English" };
    await press(page, page.getByRole("banner").getByRole("button", { name: switchTo[other] }));
    await expect(page.getByRole("heading", { level: 1, name: guide(other, mark).title })).toBeVisible();
    await press(page, page.getByRole("banner").getByRole("button", { name: switchTo[lang] }));
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();

    // It did not help: why, and on to a case with the guide along.
    await press(page, page.getByRole("button", { name: t("help.helpful.no"), exact: true }));
    const why = page.getByRole("radio");
    await tick(page, why.first());
    for (const _ of ["outdated", "unclear", "missing"]) await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("radio", { name: t("help.helpful.reason.missing") })).toBeChecked();
    await write(page, page.getByRole("main").locator("textarea[name=comment]"), `Kabeln saknas ${mark}.`);
    await press(page, page.getByRole("button", { name: t("help.helpful.send"), exact: true }));
    await told(page, t("help.helpful.thanks"));
    await press(page, page.getByRole("link", { name: t("help.helpful.report") }));
    await expect(page.getByRole("link", { name: title })).toBeVisible();
    // The last of the choices, something else, is the one before the first.
    await reach(page, page.locator("#category-password"));
    await page.keyboard.press("ArrowUp");
    await expect(page.locator("#category-other")).toBeChecked();
    await write(page, page.getByLabel(t("cases.report.title"), { exact: true }), `Dockan ${mark}`);
    await write(page, page.getByLabel(t("cases.report.description"), { exact: true }), "Skärmen är svart.");
    await press(page, page.getByRole("button", { name: t("cases.report.submit") }));
    await page.waitForURL(/\/o\/nordvik\/cases\/NORD-\d+/);
    await expect(page.getByText(`Dockan ${mark}`).first()).toBeVisible();

    // At the desk it is a task, taken and done.
    await runJobs();
    await signIn(people.deliveryManager);
    await page.goto("/desk/knowledge/tasks");
    await choose(
      page,
      page.getByLabel(t("knowledge.tasks.filter.kind"), { exact: true }),
      t("knowledge.tasks.kind.feedback"),
    );
    await press(page, page.getByRole("button", { name: t("knowledge.tasks.filter.apply"), exact: true }));
    const task = page.getByRole("main").getByRole("listitem").filter({ hasText: mark }).first();
    await expect(task).toContainText(`Kabeln saknas ${mark}.`);
    await press(page, task.getByRole("button", { name: t("knowledge.tasks.take") }));
    await told(page, t("knowledge.tasks.done.take"));
    await expect(task).toContainText(t("knowledge.tasks.mine"));
    await press(page, task.getByRole("link", { name: title }));
    await page.waitForURL(/\/desk\/knowledge\/[0-9a-f]{8}-[^/]+$/);
    const id = await documentIn(page);
    await page.goto("/desk/knowledge/tasks?kind=feedback");
    await press(page, task.getByRole("button", { name: t("knowledge.tasks.finish"), exact: true }));
    await told(page, t("knowledge.tasks.done.done"));
    await expect(task).toHaveCount(0);

    await archive(page, t, id);
  });
}
