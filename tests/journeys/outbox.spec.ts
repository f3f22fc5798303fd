import { expect, test } from "./fixtures";
import { people } from "./people";

test("the delivery manager finds the outbox, and the customer has none", async ({ page, signIn, watch }) => {
  await signIn(people.deliveryManager);
  await page.goto("/desk");
  await page.getByRole("link", { name: "Utskick" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Utskick" })).toBeVisible();
  await expect(page.getByText("Ingen e-postserver är inställd")).toBeVisible();

  await signIn(people.serviceOwner);
  watch.allow(404, "/desk/outbox");
  const answer = await page.goto("/desk/outbox");
  expect(answer?.status()).toBe(404);
});
