import type { Page } from "@playwright/test";
import { people } from "./people";

export interface PageUnderTest {
  name: string;
  /** Null looks at it without signing in. */
  who: string | null;
  path: string;
  /** The address is answered with this; 200 where nothing else is said. */
  status?: number;
  /** From `path` to the page meant, where its address is not known beforehand. */
  walk?: (page: Page) => Promise<void>;
}

const { deliveryManager, itManager, serviceOwner, technicalManager } = people;

const followFirst = (scope: string) => async (page: Page) => {
  await page.locator(scope).first().click();
  await page.waitForURL((url) => !url.pathname.endsWith("/cases") && !url.pathname.endsWith("/people"));
  await page.getByRole("heading", { level: 1 }).waitFor();
};

/** Follows one link after the other, each time the first of its kind. */
const follow =
  (...links: string[]) =>
  async (page: Page) => {
    for (const link of links) {
      const before = page.url();
      await page.locator(link).first().click();
      await page.waitForURL((url) => url.href !== before);
      await page.getByRole("heading", { level: 1 }).waitFor();
    }
  };

/** Every page that a person can stand on. */
export const pagesUnderTest: readonly PageUnderTest[] = [
  { name: "help centre", who: null, path: "/" },
  { name: "help centre in English", who: null, path: "/en" },
  { name: "section", who: null, path: "/help/konton" },
  { name: "article", who: null, path: "/help/konton/byt-losenord" },
  { name: "article in English", who: null, path: "/en/help/accounts/change-password" },
  { name: "search", who: null, path: "/search?q=l%C3%B6senord" },
  { name: "search, narrowed", who: null, path: "/search?q=l%C3%B6senord&lang=sv&section=accounts" },
  { name: "search in English", who: null, path: "/en/search?q=password" },
  { name: "search in another group", who: itManager, path: "/search?q=inloggning&in=proposals" },
  { name: "search without words", who: null, path: "/search" },
  { name: "search without a hit", who: null, path: "/search?q=xqzwv" },
  { name: "sign-in", who: null, path: "/sign-in" },
  { name: "sign-in after signing out", who: null, path: "/sign-in?signed-out=1" },
  { name: "sign-in that failed elsewhere", who: null, path: "/sign-in?error=no_account" },
  { name: "about", who: null, path: "/about" },
  { name: "not found", who: null, path: "/finns-inte", status: 404 },
  { name: "closed to the reader", who: people.endUser, path: "/o/nordvik", status: 404 },
  { name: "account", who: serviceOwner, path: "/account" },
  { name: "customer's home", who: serviceOwner, path: "/o/ekliden" },
  { name: "cases", who: serviceOwner, path: "/o/ekliden/cases" },
  { name: "cases without a hit", who: serviceOwner, path: "/o/ekliden/cases?q=xqzwv" },
  { name: "new case", who: serviceOwner, path: "/o/ekliden/cases/new" },
  { name: "new case with words", who: serviceOwner, path: "/o/ekliden/cases/new?words=Skrivaren%20svarar%20inte" },
  { name: "incidents", who: serviceOwner, path: "/o/ekliden/incidents" },
  { name: "incident", who: deliveryManager, path: "/o/ekliden/incidents", walk: follow("main tbody th a") },
  { name: "reports", who: deliveryManager, path: "/o/ekliden/reports" },
  { name: "report", who: serviceOwner, path: "/o/ekliden/reports/2026-10" },
  { name: "report, draft", who: deliveryManager, path: "/o/ekliden/reports/2026-11" },
  { name: "case", who: serviceOwner, path: "/o/ekliden/cases", walk: followFirst("main tbody a") },
  {
    name: "case of the delivery manager",
    who: deliveryManager,
    path: "/o/ekliden/cases",
    walk: followFirst("main tbody a"),
  },
  {
    name: "case that waits for the reader",
    who: people.endUser,
    path: "/o/ekliden/cases",
    walk: follow("[aria-labelledby=waiting-for-you] li a"),
  },
  { name: "service levels", who: serviceOwner, path: "/o/ekliden/sla" },
  { name: "service levels of a month ahead", who: serviceOwner, path: "/o/ekliden/sla?from=2031-01&to=2031-01" },
  { name: "to take up in the forums", who: deliveryManager, path: "/o/ekliden/forums" },
  { name: "meetings of the forums", who: deliveryManager, path: "/o/ekliden/forums/meetings?year=2026" },
  { name: "action list", who: deliveryManager, path: "/o/ekliden/forums/actions?state=all" },
  { name: "forums in figures", who: serviceOwner, path: "/o/ekliden/forums/figures" },
  { name: "satisfaction", who: serviceOwner, path: "/o/ekliden/satisfaction" },
  { name: "answers to surveys", who: deliveryManager, path: "/o/ekliden/satisfaction/answers?remarks=1" },
  { name: "answers to surveys without a hit", who: serviceOwner, path: "/o/ekliden/satisfaction/answers?q=xqzwv" },
  { name: "changes", who: serviceOwner, path: "/o/ekliden/changes" },
  { name: "list of changes", who: serviceOwner, path: "/o/ekliden/changes/list?counts=unsuccessful" },
  { name: "list of changes without a hit", who: serviceOwner, path: "/o/ekliden/changes/list?q=xqzwv" },
  { name: "change", who: deliveryManager, path: "/o/ekliden/changes/EKLI-C1" },
  { name: "new change", who: deliveryManager, path: "/o/ekliden/changes/new" },
  { name: "relation survey", who: serviceOwner, path: "/o/ekliden/satisfaction/relation" },
  { name: "what users say", who: deliveryManager, path: "/desk/satisfaction" },
  { name: "settings of surveys", who: deliveryManager, path: "/desk/satisfaction/ekliden" },
  { name: "survey whose link opens nothing", who: null, path: "/survey/finns-inte" },
  { name: "collaboration", who: serviceOwner, path: "/o/ekliden/collaboration" },
  { name: "desk", who: deliveryManager, path: "/desk" },
  { name: "queue", who: people.agent, path: "/desk/cases?view=unassigned" },
  { name: "queue of what waits", who: people.agent, path: "/desk/cases?view=waiting" },
  { name: "queue without a hit", who: people.agent, path: "/desk/cases?q=xqzwv" },
  { name: "queue of one who only reads", who: technicalManager, path: "/desk/cases" },
  {
    name: "case at the desk",
    who: people.agent,
    path: "/desk/cases?q=attestera",
    walk: follow("main tbody th a"),
  },
  { name: "canned answers", who: people.agent, path: "/desk/cases/answers" },
  { name: "people", who: deliveryManager, path: "/desk/people?org=ekliden" },
  { name: "people without a hit", who: deliveryManager, path: "/desk/people?org=ekliden&q=xqzwv" },
  {
    name: "person",
    who: deliveryManager,
    path: "/desk/people?org=ekliden&q=bjorkmo",
    walk: followFirst("main tbody a"),
  },
  { name: "agreements", who: deliveryManager, path: "/desk/agreements" },
  { name: "agreement of a customer", who: deliveryManager, path: "/desk/agreements/ekliden" },
  { name: "new version of an agreement", who: deliveryManager, path: "/desk/agreements/ekliden/new" },
  { name: "calendar", who: deliveryManager, path: "/desk/agreements/ekliden/calendars/office" },
  { name: "outages", who: deliveryManager, path: "/desk/outages/ekliden" },
  { name: "gallery of components", who: deliveryManager, path: "/desk/knowledge/gallery" },
  { name: "new document", who: technicalManager, path: "/desk/knowledge/new" },
  { name: "proposals", who: itManager, path: "/o/ekliden/proposals" },
  { name: "figures of proposals", who: itManager, path: "/o/ekliden/proposals/figures" },
  { name: "proposals of their author", who: technicalManager, path: "/o/ekliden/proposals" },
  { name: "proposal with questions", who: itManager, path: "/o/ekliden/proposals/self-service-sign-in" },
  { name: "proposals not for the reader", who: people.endUser, path: "/o/ekliden/proposals", status: 404 },
  { name: "documents", who: serviceOwner, path: "/o/ekliden/documents" },
  { name: "document", who: serviceOwner, path: "/o/ekliden/documents/collaboration-handbook" },
  { name: "documents at the desk", who: deliveryManager, path: "/desk/knowledge" },
  { name: "documents at the desk without a hit", who: deliveryManager, path: "/desk/knowledge?q=xqzwv" },
  {
    name: "document at the desk",
    who: deliveryManager,
    path: "/desk/knowledge?q=skrivare",
    walk: follow("main tbody th a"),
  },
  {
    name: "version to read and comment",
    who: deliveryManager,
    path: "/desk/knowledge?q=skrivare",
    walk: follow("main tbody th a", "main a[href*='/review/']"),
  },
  { name: "searches", who: deliveryManager, path: "/desk/search" },
  { name: "searches of a period without any", who: deliveryManager, path: "/desk/search?days=7" },
  { name: "synonyms", who: deliveryManager, path: "/desk/search/synonyms" },
  { name: "content tasks", who: deliveryManager, path: "/desk/knowledge/tasks" },
  {
    name: "content tasks without any",
    who: deliveryManager,
    path: "/desk/knowledge/tasks?kind=search_gap&state=dismissed",
  },
  { name: "reading as somebody else", who: deliveryManager, path: "/desk/knowledge/view-as" },
  { name: "integrations", who: deliveryManager, path: "/desk/integrations?org=ekliden" },
  {
    name: "integrations of a customer without any",
    who: people.accountManager,
    path: "/desk/integrations?org=solglantan",
  },
  {
    name: "webhook with its deliveries",
    who: deliveryManager,
    path: "/desk/integrations?org=ekliden",
    walk: follow("main a[href*='/desk/integrations/']"),
  },
  { name: "outbox", who: deliveryManager, path: "/desk/outbox" },
  { name: "audit log", who: deliveryManager, path: "/desk/audit?chain=ekliden" },
];
