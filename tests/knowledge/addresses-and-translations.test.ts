import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { replaceSections } from "@/lib/knowledge/exchange/section-commands";
import { findMoved } from "@/lib/knowledge/reading/article-queries";
import { readContent } from "@/scripts/check-content";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { addStaff, staff } from "@/tests/fixtures/staff";
import { text, titlesAt, writing } from "@/tests/fixtures/writing";

const database = freshDatabase();
let admin: Client;
let own: TestCustomer;
let tam: PersonViewer;
const anonymous = { kind: "anonymous" } as const;
const { save, publish, published } = writing(() => tam);

beforeAll(async () => {
  own = await addCustomer(database.admin);
  tam = staff([own], ["tam"]);
  await addStaff(database.admin, [tam]);
  await inOperatorScope((scope) => replaceSections(scope, readContent().sections));
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
});
afterAll(() => admin.end());

const moved = (slug: string, section = "enheter") =>
  inScope(anonymous, (scope) => findMoved(scope, "sv", { section, slug }));

test("an old address leads to the new one, also after a change of section", async () => {
  const { documentId } = await published({ slug: "gammal" });
  await publish(await save(documentId, text({ slug: "ny" })));
  expect(await moved("gammal")).toEqual({ section: "enheter", slug: "ny" });
  await publish(await save(documentId, text({ slug: "ny", section: "mail" })));
  const there = await moved("ny");
  expect(there?.slug).toBe("ny");
  expect(await moved("gammal")).toEqual(there);
  await publish(await save(documentId, text({ slug: "gammal" })));
  expect(await titlesAt(anonymous, "gammal")).toHaveLength(1);
  expect(await moved("gammal")).toBeNull();
});

test("an old address does not tell of what its reader may not see", async () => {
  const { documentId } = await published({ slug: "oppen-forut" });
  await publish(await save(documentId, text({ slug: "stangd", audience: ["supplier"] })));
  expect(await moved("oppen-forut")).toBeNull();
  expect(
    await inScope(tam, (scope) => findMoved(scope, "sv", { section: "enheter", slug: "oppen-forut" })),
  ).not.toBeNull();
});

const outdated = async (documentId: string) =>
  (await admin.query("select outdated_since from document_text where document_id = $1 and lang = 'en'", [documentId]))
    .rows[0]?.outdated_since;

test("a translation is outdated by a newer source, not by its wording, and current when translated again", async () => {
  const { documentId } = await published({ slug: "kalla" });
  await publish(await save(documentId, text({ slug: "source", title: "Connect the printer" }), "en"));
  expect(await outdated(documentId)).toBeNull();
  await publish(await save(documentId, text({ slug: "kalla" }, "Texten.")), { wordingOnly: true });
  expect(await outdated(documentId)).toBeNull();
  const news = await save(documentId, text({ slug: "kalla" }, "Något nytt."));
  expect(await outdated(documentId)).toBeNull();
  await publish(news);
  expect(await outdated(documentId)).toBeInstanceOf(Date);
  // A corrected spelling of the translation does not make it a translation of the new text.
  await publish(await save(documentId, text({ slug: "source", title: "Connect a printer" }), "en"));
  expect(await outdated(documentId)).toBeInstanceOf(Date);
  const anew = text({ slug: "source", title: "Connect a printer, anew" });
  await publish(await save(documentId, anew, "en", news.number));
  expect(await outdated(documentId)).toBeNull();
});
