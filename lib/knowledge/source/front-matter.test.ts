import { describe, expect, test } from "vitest";
import en from "@/lib/i18n/messages/en/fence.json" with { type: "json" };
import sv from "@/lib/i18n/messages/sv/fence.json" with { type: "json" };
import { readFrontMatter } from "./front-matter";
import { proposalFieldsOf } from "./schema";

const proposal = `title: Byt ut skrivarna
kind: proposal
customer: ekliden
audience: ["org:ekliden+role:it_manager"]
problem: Skrivarna stannar varje vecka.
proposal: Nya skrivare på tre våningar.
benefit: Färre avbrott.
effort: M
cost: { oneOff: 45000, monthly: 1200.50, currency: SEK }
services: [printing]
targetQuarter: 2027-Q1
kpi:
  key: sla.attainment.resolution
  baselineFrom: 2026-08
  baselineTo: 2026-10
  target: 0.98
  reviewDate: 2027-06-30
`;

function read(yaml: string, format: "mdx" | "md" = "mdx") {
  return readFrontMatter(`---\n${yaml}---\n\nText\n`, format);
}

function refused(yaml: string, format: "mdx" | "md" = "mdx") {
  const result = read(yaml, format);
  if (result.ok) throw new Error("It was let through");
  for (const { code, values } of result.refusals) {
    // A sentence with a gap where a value should be would be shown as its key.
    for (const sentence of [sv[code], en[code]]) {
      const asked = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
      expect(asked.filter((name) => values[name] === undefined)).toEqual([]);
    }
  }
  return result.refusals.map(({ code, line, values }) => `${line} ${code} ${values.key ?? ""}`);
}

test("a proposal has its own fields, with what was left out filled in", () => {
  const result = read(proposal);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  expect(proposalFieldsOf(result.frontMatter)).toMatchObject({
    customer: "ekliden",
    alternatives: [],
    cost: { oneOff: 45_000, monthly: 1200.5, currency: "SEK" },
    kpi: { target: 0.98, reviewDate: "2027-06-30" },
  });
});

describe("every wrong key is named at its line", () => {
  test.each([
    ["title: Abc\nproblem: Ja\n", ["3 front_matter_wrong_kind problem"]],
    ["title: Abc\nkind: guide\ncase: EKLI-1\n", ["4 front_matter_wrong_kind case"]],
    ["title: Abc\nkind: incident_report\n", ["2 front_matter_needed case"]],
    [
      "kind: proposal\ntitle: Abc\ncustomer: ekliden\nproblem: A\nproposal: B\n",
      ["2 front_matter_needed benefit", "2 front_matter_needed effort", "2 front_matter_needed targetQuarter"],
    ],
    ["title: Abc\ndraft: true\n", ["3 front_matter_draft "]],
    ["title: 2026\n", ["2 front_matter_text title"]],
    ["title:\n", ["2 front_matter_empty title"]],
    ["title: A\ntags: konto\n", ["2 front_matter_short title", "3 front_matter_list tags"]],
    ["title: Abc\nunlisted: ja\n", ["3 front_matter_flag unlisted"]],
    ["title: Abc\naudience: [public, everyone]\n", ["3 front_matter_audience audience"]],
    ["title: Abc\naudience:\n  - org:ekliden+role:janitor\n", ["4 front_matter_role audience"]],
    ["title: Abc\nimage: https://a.example/b.png\n", ["3 front_matter_picture image"]],
    ["title: Abc\nlast_update: 2026-11-02\n", ["3 front_matter_group last_update"]],
    ["title: Abc\nlast_update: { date: 2026-02-30 }\n", ["3 front_matter_date last_update.date"]],
    [
      "title: Abc\nlast_update:\n  date: 2026-11-02\n  auther: x\n",
      ["5 front_matter_unknown_suggest last_update.auther"],
    ],
    ["title: Abc\nsidebar_position: -1\n", ["3 front_matter_low sidebar_position"]],
    ["title: Abc\nkind: story\n", ["3 front_matter_choice kind"]],
    [
      "title: Abc\nkind: story\nproblem: x\naudience: all\n",
      ["3 front_matter_choice kind", "5 front_matter_list audience"],
    ],
    [proposal.replace("1200.50", "1200.505"), ["10 front_matter_amount cost.monthly"]],
    [proposal.replace("currency: SEK", "currency: EUR"), ["10 front_matter_choice cost.currency"]],
    [proposal.replace("2027-Q1", "våren"), ["12 front_matter_quarter targetQuarter"]],
    [proposal.replace("baselineTo: 2026-10", "baselineTo: 2026-07"), ["16 front_matter_order kpi.baselineTo"]],
    [proposal.replace("  target: 0.98\n", ""), ["13 front_matter_empty kpi.target"]],
    [proposal.replace("target: 0.98", "target: .nan"), ["17 front_matter_number kpi.target"]],
    ["title: Abc\nkind: incident_report\ncase: 2041\n", ["4 front_matter_text case"]],
    [
      'title: Abc\nkind: incident_report\ncase: EKLI-2041\noccurred: { from: "2026-10-03 14:05", to: 2026-10-02 }\n',
      ["5 front_matter_order occurred.to"],
    ],
  ])("%j", (yaml, expected) => expect(refused(yaml)).toEqual(expected));
});

describe("front matter of plain Markdown from elsewhere", () => {
  test("unknown keys are left alone, a foreign value of ours is noted and not used", () => {
    const result = read('id: "x"\ntitle: Windows\nkind: topic\nstyle: ui\nslug: Not/Ours\n', "md");
    if (!result.ok) throw new Error("refused");
    expect(result.frontMatter).toMatchObject({ title: "Windows", kind: "article" });
    expect(result.frontMatter.slug).toBeUndefined();
    expect(result.notes.map(({ code, line }) => `${line} ${code}`)).toEqual([
      "6 front_matter_slug",
      "4 front_matter_choice",
    ]);
  });

  test("what decides who may read it is refused, never replaced by everyone", () => {
    expect(refused("title: Abc\naudience: intern\n", "md")).toEqual(["3 front_matter_list audience"]);
    expect(refused("title: Abc\naudience: [intern]\n", "md")).toEqual(["3 front_matter_audience audience"]);
    expect(refused("title: Abc\nunlisted: kanske\n", "md")).toEqual(["3 front_matter_flag unlisted"]);
    expect(refused("title: Abc\ndraft: true\n", "md")).toEqual(["3 front_matter_draft "]);
  });

  test("a file without title takes its first heading, and without that it is refused", () => {
    const named = readFrontMatter("# Byt *lösenord* #\n\nText\n", "md");
    expect(named.ok && named.frontMatter.title).toBe("Byt lösenord");
    expect(readFrontMatter("Text\n", "md")).toMatchObject({ ok: false, refusals: [{ code: "front_matter_empty" }] });
    expect(readFrontMatter("# Byt lösenord\n")).toMatchObject({
      ok: false,
      refusals: [{ code: "front_matter_missing" }],
    });
  });

  test("code in front matter is refused as anywhere", () => {
    expect(readFrontMatter("---js\n{}\n---\n", "md")).toMatchObject({ refusals: [{ code: "front_matter_language" }] });
  });
});
