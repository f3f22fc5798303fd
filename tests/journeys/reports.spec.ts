import { expect, test } from "./fixtures";
import { listening } from "./keyboard";
import { people } from "./people";

const incidentManager = "helena.forsgren@fjallnat.example";

test("the Incident Manager makes a month's report in one click, sums up and publishes it, and the customer reads it", async ({
  page,
  signIn,
}) => {
  await signIn(incidentManager);
  await page.goto("/o/ekliden/reports");
  await listening(page);
  // The newest month that has ended and has no report stands first.
  await page.getByRole("button", { name: "Gör rapporten" }).click();
  await expect(page).toHaveURL(/\/o\/ekliden\/reports\/\d{4}-\d{2}$/);
  const address = new URL(page.url()).pathname;
  await expect(page.getByText("Det här är ett utkast", { exact: false })).toBeVisible();
  await listening(page);
  await page.getByLabel("Vad är viktigast att veta om månaden?").fill("Månaden höll det vi lovade.");
  await page.getByRole("button", { name: "Spara sammanfattningen" }).click();
  await expect(page.getByText("Sammanfattningen är sparad.")).toBeVisible();
  await page.reload();
  await listening(page);
  await expect(page.getByLabel("Vad är viktigast att veta om månaden?")).toHaveValue("Månaden höll det vi lovade.");
  await page.getByRole("button", { name: "Publicera rapporten" }).click();
  await expect(page.getByText("Siffror och rader är frysta", { exact: false })).toBeVisible();
  await expect(page.getByRole("button", { name: "Publicera rapporten" })).toHaveCount(0);

  await signIn(people.serviceOwner);
  await page.goto(address);
  await expect(page.getByText("Månaden höll det vi lovade.")).toBeVisible();
  await expect(page.getByLabel("Vad är viktigast att veta om månaden?")).toHaveCount(0);
  const workbook = page.waitForEvent("download");
  await page.getByRole("link", { name: "Ladda ner som XLSX" }).click();
  expect((await workbook).suggestedFilename()).toMatch(/^ekliden-sla-\d{4}-\d{2}\.xlsx$/);
});
