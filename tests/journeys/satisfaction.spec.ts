import { expect, test } from "./fixtures";
import { runJobs } from "./jobs";
import { listening } from "./keyboard";
import { people } from "./people";

test("the reporter answers by the link of a mail without signing in, and the delivery manager reads why", async ({
  page,
  context,
  signIn,
}) => {
  await runJobs();
  await signIn(people.deliveryManager);
  await page.goto("/desk/outbox");
  await page
    .getByRole("link", { name: /^EKLI-\d+: hur gick det\?$/ })
    .first()
    .click();
  await page.waitForURL(/\/desk\/outbox\/.+/);
  const link = /\/survey\/[\w-]{43}\?score=2/.exec((await page.getByRole("main").textContent()) ?? "")?.[0] ?? "";
  expect(link).not.toBe("");

  await context.clearCookies();
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1, name: "Hur gick det?" })).toBeVisible();
  await expect(page.getByText("Du valde 2 – Missnöjd. Inget är skickat än.")).toBeVisible();
  await listening(page);
  await page.getByRole("button", { name: "Skicka betyget 2" }).click();
  await expect(page.getByText("Ditt betyg: 2 – Missnöjd")).toBeVisible();
  const words = `Ingen ringde tillbaka ${Date.now()}`;
  await page.getByRole("combobox", { name: /främst som inte var bra/ }).selectOption({ label: "Det tog för lång tid" });
  await page.getByRole("textbox", { name: "Vill du berätta mer?" }).fill(words);
  const saved = page.waitForResponse((answer) => answer.request().method() === "POST");
  await page.getByRole("button", { name: "Spara" }).click();
  await saved;

  await signIn(people.deliveryManager);
  await page.goto("/desk/satisfaction");
  await expect(page.getByRole("listitem").filter({ hasText: words })).toContainText("Det tog för lång tid");
});
