import type { Page } from "@playwright/test";
import { spread } from "@/tests/access/sample";
import { isWhole } from "@/tests/fixtures/whole";
import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";
import { listening } from "./keyboard";
import { judge, turnOf, type Width, wear, widths } from "./looks";
import { people } from "./people";

interface State {
  name: string;
  who: string | null;
  path: string;
  open: (page: Page) => Promise<void>;
  /** Only where there is room for it, or only where there is none. */
  only?: "wide" | "narrow";
}

/** What is not there when a page has just come. */
const states: readonly State[] = [
  {
    name: "palette",
    who: people.accountManager,
    path: "/o/ekliden",
    async open(page) {
      await page.keyboard.press("Control+k");
      await expect(page.getByRole("dialog", { name: "Gå till" }).getByRole("combobox")).toBeFocused();
    },
  },
  {
    name: "hits while typing",
    who: people.itManager,
    path: "/",
    async open(page) {
      const field = page.getByRole("main").getByRole("combobox");
      await expect(async () => {
        await field.fill("");
        await field.fill("lösenord");
        await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible({ timeout: 5_000 });
      }).toPass();
      await page.keyboard.press("ArrowDown");
    },
  },
  {
    name: "articles for a case that is being written",
    who: people.endUser,
    path: "/o/ekliden/cases/new",
    async open(page) {
      const title = page.getByRole("textbox", { name: "Vad gäller det?" });
      const solved = page.getByRole("button", { name: "Det här löste det" }).first();
      await expect(async () => {
        await title.fill("");
        await title.fill("Jag har glömt mitt lösenord");
        await expect(solved).toBeVisible({ timeout: 5_000 });
      }).toPass();
      await solved.click();
    },
  },
  {
    name: "list of keys",
    who: people.serviceOwner,
    path: "/o/ekliden",
    async open(page) {
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog", { name: "Kortkommandon" })).toBeVisible();
    },
  },
  {
    name: "account menu",
    who: people.serviceOwner,
    path: "/o/ekliden",
    open: (page) => page.getByRole("button", { name: /^Konto för/ }).click(),
  },
  {
    name: "customers and themes",
    who: people.accountManager,
    path: "/o/ekliden",
    only: "wide",
    async open(page) {
      await page.getByRole("button", { name: "Utseende" }).click();
      await expectAccessible(page, "theme menu");
      await page.getByRole("button", { name: /^Byt kund/ }).click();
    },
  },
  {
    name: "drawer",
    who: people.accountManager,
    path: "/o/ekliden",
    only: "narrow",
    open: (page) => page.getByRole("button", { name: "Öppna menyn" }).click(),
  },
  {
    name: "refused sign-in",
    who: null,
    path: "/sign-in",
    async open(page) {
      await page.getByLabel("E-postadress").fill(`nobody-${Date.now()}@ekliden.example`);
      await page.getByLabel("Lösenord").fill("en gissning");
      await page.getByRole("main").getByRole("button", { name: "Logga in" }).click();
      await expect(page.getByText(/hör inte ihop/)).toBeVisible();
    },
  },
  {
    name: "refused form",
    who: people.deliveryManager,
    path: "/desk/people?org=ekliden&q=bjorkmo",
    async open(page) {
      await page.getByRole("link", { name: "Håkan Björkmo" }).click();
      await page.getByRole("button", { name: "Ge rollen" }).click();
      await expect(page.getByText("Välj en roll.")).toBeVisible();
    },
  },
  {
    name: "definition of a figure",
    who: people.serviceOwner,
    path: "/o/ekliden/sla",
    async open(page) {
      await page.getByRole("button", { name: "Så räknas Lösta i tid" }).first().click();
      await expect(page.getByText("hållna ÷ (hållna + missade)").first()).toBeVisible();
    },
  },
];

/** Each is opened in one window, turned from state to state; `PORTAL_TESTS=whole` opens it in both. */
function widthsOf({ only }: State, turn: number): readonly Width[] {
  if (only) return [only === "narrow" ? 320 : 1280];
  return isWhole ? widths : spread(widths, 1, turn);
}

for (const [turn, state] of states.entries()) {
  const { name, who, path, open } = state;
  test(`${name}: accessible in light, dark and at 320 px`, async ({ page, signIn, watch, origin }) => {
    watch.allow(401, "/api/auth/callback/password");
    if (who) await signIn(who);
    for (const width of widthsOf(state, turn)) {
      await wear(page, origin, width);
      await page.goto(path);
      await page.waitForLoadState("networkidle");
      await listening(page);
      await open(page);
      await judge(page, name, width, turnOf(width));
    }
  });
}
