import { expect, test } from "./fixtures";
import { choose, openTab, press, tick, write } from "./keyboard";
import { archive, documentIn, speak, told, unfold, unique } from "./knowledge";
import { people } from "./people";
import { langsOf, wordsIn } from "./words";

for (const lang of langsOf("en")) {
  const t = wordsIn(lang);

  test(`a proposal is written, published, asked about and answered by keyboard (${lang})`, async ({
    page,
    context,
    signIn,
    origin,
    watch,
  }) => {
    const mark = unique(lang);
    const title = `Nattlig genomgång ${mark}`;
    await speak(context, origin, lang);
    const menu = page.getByRole("navigation", { name: t("shell.mainNavigation") });
    const toProposals = menu.getByRole("link", { name: t("proposals.title") });

    // The technical account manager writes it from the template.
    await signIn(people.technicalManager);
    await page.goto("/o/ekliden");
    await press(page, toProposals);
    await press(page, page.getByRole("link", { name: t("proposals.write") }));
    await expect(page.getByRole("radio", { name: t("editor.new.kinds.proposal.name") })).toBeChecked();
    await expect(page.getByLabel(t("editor.new.customer"), { exact: true })).toHaveValue("ekliden");
    await write(page, page.getByLabel(t("editor.new.titleLabel"), { exact: true }), title);
    await press(page, page.getByRole("button", { name: t("editor.new.make") }));
    const id = await documentIn(page);

    const field = (name: string) => page.getByRole("main").locator(`[name="${name}"]`);
    await openTab(page, page.getByRole("tablist", { name: t("editor.side.label") }), t("editor.side.properties"));
    await write(page, field("description"), "Servrar ses över varje natt innan någon märker ett fel.");
    await write(page, field("problem"), "Tre av tio störningar märks först av användarna.");
    await write(page, field("proposal"), "Vi går igenom larmen varje natt.");
    await write(page, field("benefit"), "Färre avbrott på morgonen.");
    await press(page, page.getByRole("button", { name: t("editor.proposal.alternatives.add") }));
    await write(page, field("alternative-0"), "Inte göra något: avbrotten fortsätter.");
    await choose(page, field("effort"), "M");
    await choose(page, field("targetQuarter"), t("editor.page.quarter", { quarter: "1", year: "2027" }));
    await write(page, field("oneOff"), "45000");
    await write(page, field("monthly"), "2500");
    await tick(page, field("services").first());
    await expect(page.getByLabel(t("access.roles.it_manager"), { exact: true })).toBeChecked();
    await page.keyboard.press("Control+s");
    await expect(page.locator("[data-kept=clean]")).toBeVisible();

    await press(page, page.getByRole("link", { name: t("editor.save.toPublish") }));
    await unfold(page, t("knowledge.document.publishTitle", { number: 2 }));
    await press(page, page.getByRole("button", { name: t("knowledge.publish.now") }));
    await told(page, t("knowledge.publish.done"));
    await press(page, page.getByRole("link", { name: t("knowledge.document.read") }));
    await page.waitForURL(/\/o\/ekliden\/proposals\/./);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    const address = new URL(page.url()).pathname;

    // The customer's IT manager finds it, reads it and asks.
    await signIn(people.itManager);
    await page.goto("/o/ekliden");
    await press(page, toProposals);
    await press(page, page.getByRole("link", { name: title }));
    await expect(page.getByText("Tre av tio störningar märks först av användarna.")).toBeVisible();
    await expect(page.getByRole("link", { name: t("proposals.edit") })).toHaveCount(0);
    const question = `Vem larmas när något hittas ${mark}?`;
    await choose(page, page.getByLabel(t("proposals.comments.kindLabel")), t("proposals.comments.kind.question"));
    await write(page, page.getByLabel(t("proposals.comments.body"), { exact: true }), question);
    await press(page, page.getByRole("button", { name: t("proposals.comments.send"), exact: true }));
    await told(page, t("proposals.comments.added"));
    await expect(page.getByRole("article").filter({ hasText: question }).first()).toBeVisible();

    // The author answers.
    await signIn(people.technicalManager);
    await page.goto(address);
    const thread = page.getByRole("listitem").filter({ hasText: question }).first();
    await press(page, thread.getByText(t("proposals.comments.answer"), { exact: true }));
    const answer = `Vår jour, inom en kvart ${mark}.`;
    await write(page, thread.getByLabel(t("proposals.comments.answerBody")), answer);
    await press(page, thread.getByRole("button", { name: t("proposals.comments.sendAnswer") }));
    await expect(thread.getByRole("article").filter({ hasText: answer }).last()).toBeVisible();

    await signIn(people.itManager);
    await page.goto(address);
    await expect(thread.getByRole("article").filter({ hasText: answer }).last()).toContainText(
      t("proposals.comments.supplier"),
    );

    // Nobody else meets it: neither those who work there without a part in it, nor another customer's IT manager.
    watch.allow(404, address);
    watch.allow(404, "/o/ekliden/proposals");
    for (const [who, hasProposals] of [
      [people.endUser, false],
      [people.otherItManager, true],
    ] as const) {
      await signIn(who);
      expect((await page.goto(address))?.status(), who).toBe(404);
      await page.goto("/start");
      await expect(menu.getByRole("link", { name: t("access.nav.documents") })).toBeVisible();
      await expect(toProposals).toHaveCount(hasProposals ? 1 : 0);
      if (hasProposals) await press(page, toProposals);
      await expect(page.getByText(mark)).toHaveCount(0);
      const found = await page.request.get(`/search?q=${mark}`);
      expect((await found.text()).includes(address), "search").toBe(false);
    }
    for (const machine of ["/sitemap.xml", `/feeds/${lang}`, `/feeds/${lang}?format=atom`, "/llms.txt"]) {
      const text = await (await page.request.get(machine)).text();
      expect(text.length, machine).toBeGreaterThan(100);
      expect(text.includes(mark), machine).toBe(false);
    }

    await signIn(people.technicalManager);
    await archive(page, t, id);
  });
}
