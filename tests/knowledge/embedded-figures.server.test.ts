import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { compileDocument } from "@/lib/knowledge/source/compile";
import { metaOf } from "@/lib/knowledge/source/document-meta";
import { Client } from "@/tests/server/browser-like";
import { administer, type Portal, startPortal } from "@/tests/server/portal";

// A document that everybody at the customer may read, with figures that not everybody may see: who lacks the right to one
// reads a sentence in its place, and nothing of the number stands anywhere in what is sent.

const key = "zqnyckeltal";
const path = `/o/ekliden/documents/${key}`;
const refusal = "Du har inte behörighet att se det här nyckeltalet.";

/** One of billing and one of service levels in each way a document may draw them. */
const embeds = ["billing.invoiced", "sla.attainment.resolution"].flatMap((kpi) => [
  `<Kpi id="${kpi}" month="2026-10" />`,
  `<Kpi id="${kpi}" month="2026-10" value="frozen" />`,
  `<Kpi id="${kpi}" month="2026-10" chart="year" />`,
  `<Kpi id="${kpi}" month="2026-10" value="frozen" chart="year" />`,
  `<KpiTable kpi="${kpi}" from="2026-08" to="2026-10" by="month" />`,
]);
const ofEach = embeds.length / 2;

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal(inject("world"), process.env.PORTAL_TEST_DIST ?? ".next");
  const head = `title: Siffror\ndescription: Siffror\nkind: handbook\ncustomer: ekliden\nlang: sv\naudience: [org:ekliden]\nowner: BAM`;
  const source = `---\n${head}\nreviewBy: 2027-06-01\n---\n\n${embeds.join("\n\n")}\n`;
  const compiled = await compileDocument(source);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.refusals));
  const { code, codeHash, sourceHash, frontMatter, kpis } = compiled.document;
  const [document] = await administer<{ id: string }>(
    portal.urls.admin,
    `insert into document (id, key, kind, org_id, audience, position)
      select gen_random_uuid(), $1, 'handbook', id, array['org:' || id], 1 from organisation where slug = 'ekliden' returning id`,
    [key],
  );
  await administer(
    portal.urls.admin,
    `insert into document_text (document_id, lang, audience, slug, title, description, source, source_hash, code,
        code_hash, outline, plain_text, reading_minutes, links, last_update, tags, meta)
      select id, 'sv', audience, key, 'Siffror', '', $2, $3, $4, $5, '[]', '', 1, '{}', '2031-01-01', '{}', $6
      from document where id = $1`,
    [document?.id, source, sourceHash, code, codeHash, JSON.stringify(metaOf(frontMatter, kpis))],
  );
});
afterAll(() => portal?.stop());

interface Sent {
  page: string;
  /** What a browser is sent when it comes from another page of the portal. */
  payload: string;
}

async function sentTo(email: string): Promise<Sent> {
  const client = new Client(portal.origin);
  await client.signIn("demo", { email });
  const page = await client.fetch(path);
  expect(page.status).toBe(200);
  const asked = { headers: { rsc: "1" } };
  // The portal names the address of a payload by what is asked for.
  const named = (await client.fetch(path, asked)).headers.get("location") ?? path;
  const { pathname, search } = new URL(named, portal.origin);
  const payload = await client.fetch(`${pathname}${search}`, asked);
  expect(payload.status).toBe(200);
  return { page: await page.text(), payload: await payload.text() };
}

/** The page as it is seen: without the payload that follows it. */
const drawn = ({ page }: Sent) => page.replace(/<script\b[\s\S]*?<\/script>/g, "");
const refused = (sent: Sent) => drawn(sent).split(refusal).length - 1;

/** Amounts and shares that the figures come to, as they are written. */
function numbersIn({ page }: Sent, pattern: RegExp): string[] {
  const cards = page.match(/<div data-card[\s\S]*?(?=<div data-card|<\/article>)/g) ?? [];
  return [...new Set(cards.join(" ").match(pattern) ?? [])];
}

const amount = /\d{1,3}(?:[\s\u00A0]\d{3})+(?=[\s\u00A0]kr)/g;
const share = /\d{1,3},\d(?=[\s\u00A0]%)/g;

it("a figure in a document is told to those who may see it, and to others as a sentence without any number", async () => {
  const owner = await sentTo("lars-ake.nykvist@ekliden.example");
  expect(refused(owner)).toBe(0);
  const [amounts, shares] = [numbersIn(owner, amount), numbersIn(owner, share)];
  expect(amounts.length).toBeGreaterThan(2);
  expect(shares.length).toBeGreaterThan(2);

  const withoutMoney = await sentTo("hakan.bjorkmo@ekliden.example");
  expect(refused(withoutMoney)).toBe(ofEach);
  const withoutAny = await sentTo("elsa.nordhed@ekliden.example");
  expect(refused(withoutAny)).toBe(embeds.length);

  for (const sent of [withoutMoney, withoutAny]) {
    for (const told of amounts) expect(sent.page + sent.payload).not.toContain(told);
    expect(sent.page + sent.payload).not.toMatch(/Fakturerat utan moms/);
  }
  for (const told of shares) expect(drawn(withoutAny) + withoutAny.payload).not.toContain(`${told} %`);
  expect(withoutMoney.payload).toContain(refusal);
});
