import { png } from "@/tests/fixtures/files";
import { expect, test } from "./fixtures";
import { listening } from "./keyboard";
import { people } from "./people";

test("an end user reports with a picture, adds what was forgotten, and withdraws with a sentence", async ({
  page,
  signIn,
}) => {
  await signIn(people.endUser);
  await page.goto("/o/ekliden/cases");
  await page.getByRole("main").getByRole("link", { name: "Anmäl ett ärende" }).click();
  await page.waitForURL(/\/cases\/new$/);
  await listening(page);
  await page.getByRole("radio", { name: "Skrivare" }).check();
  await page.getByRole("textbox", { name: "Vad gäller det?" }).fill("Streck på utskrifterna");
  await page.getByRole("textbox", { name: "Beskriv vad som händer" }).fill("Ett grått streck på varje sida.");
  await page.getByRole("radio", { name: /^Flera/ }).check();
  await expect(page.getByText("Det blir prioritet 3.").filter({ visible: true })).toHaveCount(1);

  // Sent without what the category asks for: everything is still there, and the field says what it wants.
  await page.getByRole("button", { name: "Skicka till ServiceDesk" }).click();
  const printer = page.getByRole("textbox", { name: "Vilken skrivare?" });
  await expect(printer).toBeFocused();
  await expect(page.getByRole("textbox", { name: "Vad gäller det?" })).toHaveValue("Streck på utskrifterna");
  await printer.fill("Skrivaren på plan 2");
  const picture = { name: "streck.png", mimeType: "image/png", buffer: Buffer.from(png) };
  await page.getByLabel(/^Bilder och filer/).setInputFiles(picture);
  await page.getByRole("button", { name: "Skicka till ServiceDesk" }).click();
  await page.waitForURL(/\/cases\/EKLI-\d+$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Streck på utskrifterna");
  await expect(page.getByRole("img", { name: "streck.png" })).toBeVisible();

  await listening(page);
  await page.getByRole("textbox", { name: "Meddelande" }).fill("Det började i morse.");
  await page.getByRole("button", { name: "Skicka", exact: true }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Det började i morse." })).toBeVisible();

  await page.getByText("Dra tillbaka ärendet").click();
  await page.getByRole("textbox", { name: "Varför behövs det inte längre?" }).fill("Det gick över av sig självt.");
  await page.getByRole("button", { name: "Dra tillbaka", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Ärendet är stängt." })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Meddelande" })).toHaveCount(0);
});
