import { expect, test } from "./fixtures";
import { listening } from "./keyboard";

const contractOwner = "lars-ake.nykvist@ekliden.example";
const accountManager = "anders.ekvall@fjallnat.example";

test("the Contract Owner opens a bar of the bridge and questions its line, and the BAM answers with a credit", async ({
  page,
  signIn,
}) => {
  await signIn(contractOwner);
  await page.goto("/o/ekliden/billing?period=2026-10");
  await listening(page);
  await page.getByRole("link", { name: "Ändrat pris" }).click();
  const bar = page.locator("#bar");
  await expect(bar.getByText("Verksamhetssystem per användare")).toBeVisible();
  await bar.getByRole("link", { name: "kr" }).last().click();
  await page.getByRole("link", { name: "EK20240123" }).click();
  await expect(page.getByRole("heading", { name: "Faktura EK20240123" })).toBeVisible();
  await listening(page);
  const line = page.getByRole("row", { name: "Verksamhetssystem per användare" });
  await line.getByText("Ställ en fråga").click();
  await line.getByLabel("Din fråga").fill("Priset är inte prislistans. Varför?");
  await line.getByRole("button", { name: "Skicka frågan" }).click();
  await expect(page.getByText("Priset är inte prislistans. Varför?")).toBeVisible();
  const address = new URL(page.url()).pathname;

  await signIn(accountManager);
  await page.goto(address);
  await listening(page);
  await page.getByLabel("Ditt svar").fill("Indexet räknades två gånger. Vi krediterar skillnaden.");
  await page.getByLabel("Belopp som krediteras").fill("313,20");
  await page.getByRole("button", { name: "Skicka svaret" }).click();
  await expect(page.getByText("Leverantören krediterar 313,20 kr", { exact: false })).toBeVisible();
  await expect(page.getByText("besvarad", { exact: true })).toBeVisible();
});
