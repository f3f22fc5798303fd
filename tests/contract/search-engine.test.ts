import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inJobScope } from "@/lib/access/scope";
import { documentKinds } from "@/lib/knowledge/source/schema";
import { digestOf } from "@/lib/search/index/digest";
import type { Asked, IndexedText } from "@/lib/search/index/engine";
import { freshDatabase } from "@/tests/fixtures/database";
import { indexedText, sectionsOf } from "@/tests/fixtures/indexed-text";
import { meilisearch, postgres } from "./search-engines";

const database = freshDatabase();

const printer = indexedText({
  title: "Installera en skrivare",
  description: "Så kommer du igång med utskrifter",
  sections: sectionsOf("Anslut kabeln.", "Välj skrivaren i listan och skriv ut en testsida."),
});
const paper = indexedText({
  title: "Papper som fastnar",
  sections: sectionsOf("Öppna luckan på din skrivare och dra ut papperet försiktigt."),
});
const password = indexedText({
  title: "Byt lösenord",
  keywords: ["inloggning"],
  sections: sectionsOf("Ett nytt lösenord ska ha tolv tecken.", "Ditt lösenord är nytt efter en timme."),
});
const changePassword = indexedText({
  documentId: password.documentId,
  lang: "en",
  title: "Change your password",
  sections: sectionsOf("A new password has twelve characters. Restart Teams afterwards."),
});
const teams = indexedText({
  title: "Möten i Teams",
  product: ["teams"],
  sections: sectionsOf("Bjud in gäster till ett möte."),
});
const roundUp = indexedText({ title: "Avsluta en arbetsdag", sections: sectionsOf("Lås skärmen när du går.") });
const internal = indexedText({
  title: "Felsöka skrivare hos Nordvik",
  audience: ["org:nordvik"],
  sections: sectionsOf("Internt."),
});
const quoted = indexedText({ title: "Hemlig rutin", audience: ['org:a"b'], sections: sectionsOf("Rutinen.") });
const proposal = indexedText({
  title: "Förslag om skrivare",
  kind: "proposal",
  orgId: null,
  sections: sectionsOf("Byt ut dem."),
});
const world = [printer, paper, password, changePassword, teams, roundUp, internal, quoted, proposal];

describe.each([postgres, meilisearch])("$name", ({ start, gifts }) => {
  let standing: Awaited<ReturnType<typeof start>>;
  const write = (documentId: string, texts: readonly IndexedText[]) =>
    inJobScope((scope) => standing.engine.replace(scope, documentId, texts));
  const rebuild = (texts: readonly IndexedText[]) => inJobScope((scope) => standing.engine.rebuild(scope, texts));
  const find = (query: string, more: Partial<Asked> = {}, audiences: readonly string[] = ["public"]) =>
    standing.engine.find({ query, lang: "sv", kinds: ["article", "guide"], ...more }, audiences);
  const ids = async (...asked: Parameters<typeof find>) => {
    const { texts } = await find(...asked);
    return texts.map(({ documentId, lang }) => `${documentId} ${lang}`);
  };
  const idOf = ({ documentId, lang }: IndexedText) => `${documentId} ${lang}`;

  beforeAll(async () => {
    standing = await start(database);
    await rebuild(world);
  });
  afterAll(() => standing.stop());

  test("a word in the title counts more than one in the text", async () => {
    expect(await ids("skrivare")).toEqual([idOf(printer), idOf(paper)]);
  });

  test("the sections that match are named", async () => {
    const { texts } = await find("testsida");
    expect(texts).toMatchObject([{ documentId: printer.documentId, sections: [1] }]);
  });

  test("words in quotes are found where they stand together", async () => {
    expect(await ids('"nytt lösenord"', { onlyLang: "sv" })).toEqual([idOf(password)]);
  });

  test.runIf(gifts.includes("phrases"))("words in quotes are not found where they stand apart", async () => {
    expect(await ids('"lösenord nytt"', { onlyLang: "sv" })).toEqual([]);
  });

  test("a typing error is forgiven", async () => {
    expect(await ids("skrivarre")).toContain(idOf(printer));
    expect(await ids("losenord", { onlyLang: "sv" })).toEqual([idOf(password)]);
  });

  test("the beginning of the last word is enough", async () => {
    expect((await ids("installera skri"))[0]).toBe(idOf(printer));
  });

  test("words that say nothing do not stand in the way", async () => {
    expect(await ids("hur byter jag mitt lösenord".replace("byter", "byt"), { onlyLang: "sv" })).toEqual([
      idOf(password),
    ]);
  });

  test("a minus before a word leaves nothing out", async () => {
    expect(await ids("-skrivare")).toContain(idOf(printer));
  });

  test("half a letter, as a browser may cut it, is no obstacle", async () => {
    expect(await ids("skrivare \ud83d")).toContain(idOf(printer));
    expect(await ids('"skrivare" "\ud83d"')).not.toContain(idOf(teams));
  });

  test("keywords are searched", async () => {
    expect(await ids("inloggning")).toContain(idOf(password));
  });

  test.runIf(gifts.includes("inflection"))("other forms of a word are found", async () => {
    expect(await ids("lösenordet", { onlyLang: "sv" })).toContain(idOf(password));
    expect(await ids("arbetsdagar")).toContain(idOf(roundUp));
  });

  test.runIf(gifts.includes("compounds"))("the parts of a compound are found", async () => {
    expect(await ids("papperslucka")).toContain(idOf(paper));
  });

  test("what matched can be marked, misspelt or only begun", async () => {
    for (const query of ["skrivare", "skrivarre", "skriv"]) {
      expect(
        [...(await find(query)).marks.sv].some((stem) => "skrivare".startsWith(stem)),
        query,
      ).toBe(true);
    }
  });

  test("only texts for one of the audiences are found, whatever letters are in its name", async () => {
    expect(await ids("nordvik")).toEqual([]);
    expect(await ids("nordvik", {}, ["org:nord", "org:nordvik2", "org"])).toEqual([]);
    expect(await ids("nordvik", {}, ["public", "org:nordvik"])).toEqual([idOf(internal)]);
    expect(await ids("hemlig rutin", {}, ["org:a", 'org:a" OR audience = "public'])).toEqual([]);
    expect(await ids("hemlig rutin", {}, ['org:a"b'])).toEqual([idOf(quoted)]);
    expect(await ids("skrivare", {}, [])).toEqual([]);
  });

  test("only texts of the kinds asked for are found", async () => {
    expect(await ids("skrivare", { kinds: ["proposal"] })).toEqual([idOf(proposal)]);
    expect(await ids("skrivare", { kinds: [] })).toEqual([]);
    expect((await ids("skrivare", { kinds: documentKinds })).toSorted()).toEqual(
      [printer, paper, proposal].map(idOf).toSorted(),
    );
  });

  test("the other language is searched too, and comes behind", async () => {
    expect(await ids("password")).toEqual([idOf(changePassword)]);
    expect(await ids("teams")).toEqual([teams, changePassword].map(idOf));
    expect(await ids("teams", { lang: "en" })).toHaveLength(2);
    expect(await ids("teams", { onlyLang: "sv" })).toEqual([idOf(teams)]);
  });

  test("nothing asked finds nothing, and a word that no text has neither", async () => {
    expect(await find("  ?! ")).toMatchObject({ texts: [], nearest: [] });
    expect((await find("xqzwv")).texts).toEqual([]);
  });

  test("when nothing is found, titles that are like the query are named", async () => {
    const { texts, nearest } = await find("installationshandbok");
    expect(texts).toEqual([]);
    expect(nearest.map(({ documentId }) => documentId)).toContain(printer.documentId);
  });

  test("a document that changed is found by its new words alone, and by none when it is withdrawn", async () => {
    const before = indexedText({
      title: "Beställ en mobil",
      sections: sectionsOf("Fyll i.", "Hämta den i receptionen."),
    });
    await write(before.documentId, [before]);
    expect(await ids("mobil")).toEqual([idOf(before)]);
    const after = { ...before, title: "Beställ en surfplatta", sections: sectionsOf("Fyll i.") };
    await write(before.documentId, [after]);
    expect(await ids("surfplatta")).toEqual([idOf(after)]);
    expect(await ids("mobil")).toEqual([]);
    expect(await ids("receptionen")).toEqual([]);
    await write(before.documentId, []);
    expect(await ids("surfplatta")).toEqual([]);
  });

  test("a document that is closed to some is found by them no longer", async () => {
    const open = indexedText({ title: "Ny växel", sections: sectionsOf("Ring.") });
    await write(open.documentId, [open]);
    await write(open.documentId, [{ ...open, audience: ["org:nordvik"] }]);
    expect(await ids("växel")).toEqual([]);
    expect(await ids("växel", {}, ["org:nordvik"])).toEqual([idOf(open)]);
    await write(open.documentId, []);
  });

  test("the index says what it holds, by a digest that follows the text", async () => {
    const held = () => inJobScope((scope) => standing.engine.held(scope));
    const byName = (texts: readonly IndexedText[]) => new Map(texts.map((text) => [idOf(text), digestOf(text)]));
    expect(await held()).toEqual(byName(world));
    const renamed = { ...teams, title: "Möten i Teams och Zoom" };
    await write(teams.documentId, [renamed]);
    expect(await held()).toEqual(byName(world.map((text) => (text === teams ? renamed : text))));
    await write(teams.documentId, [teams]);
  });

  test("while the index is made anew the old one answers, and afterwards the new one", async () => {
    const extra = indexedText({ title: "Skrivare på våning tre", sections: sectionsOf("Den står vid hissen.") });
    let isDone = false;
    const rebuilding = rebuild([...world, extra]).finally(() => {
      isDone = true;
    });
    while (!isDone) expect(await ids("installera skrivare")).toContain(idOf(printer));
    await rebuilding;
    expect(await ids("våning")).toEqual([idOf(extra)]);
    await rebuild(world);
    expect(await ids("våning")).toEqual([]);
  });
});
