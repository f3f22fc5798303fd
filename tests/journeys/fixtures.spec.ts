import { expect, test } from "./fixtures";

// Each of these has to fail; that it does is what passes.
test.describe("a journey fails by what a person would only see in the console:", () => {
  test.beforeEach(async ({ page }) => {
    test.fail();
    await page.goto("/about");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });

  test("a script that the content security policy refuses", async ({ page }) => {
    await page.evaluate(() => {
      const button = document.createElement("button");
      button.setAttribute("onclick", "window.ran = true");
      button.click();
    });
    await page.waitForTimeout(200);
  });

  test("an error that nobody caught", async ({ page }) => {
    await page.evaluate(() => void setTimeout(() => Promise.reject(new Error("planted")), 0));
    await page.waitForTimeout(200);
  });

  test("a thing that is not found", async ({ page }) => {
    await page.evaluate(() => fetch("/finns-inte").then(() => undefined));
  });
});
