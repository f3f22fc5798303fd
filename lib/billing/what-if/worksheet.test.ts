import { describe, expect, it } from "vitest";
import { decimalOf } from "../decimal";
import { changesOf, sheetOf } from "./worksheet";

const price = (item: string) => ({
  ...{ service: "net", item, name: item, unit: "st", unitPrice: decimalOf("100"), tiers: [] },
  ...{ bindingUntil: null, noticeMonths: null },
});
const agreed = [
  { service: "net", item: "port", costCentre: "", quantity: decimalOf("6"), from: "2026-01-01", to: null },
  { service: "net", item: "port", costCentre: "", quantity: decimalOf("1"), from: "2027-02-01", to: null },
];
const kept = [{ service: "net", item: "wifi", quantity: decimalOf("2.5") }];
const sheet = (query: Record<string, string>, from = "2026-12") =>
  sheetOf({ prices: [price("port"), price("wifi")], agreed, from, query, kept, lang: "sv" });

describe("the worksheet", () => {
  it("changes only what is typed, also where another month has another quantity", () => {
    expect(changesOf(sheet({ "q:net:wifi": "" }))).toEqual([]);
    const later = sheet({ "q:net:wifi": "", "q:net:port": "" }, "2027-02");
    expect([later[0]?.now, changesOf(later)]).toEqual([decimalOf("7"), []]);
  });

  it("begins with what a scenario has, until the address says otherwise", () => {
    expect(sheet({}).map(({ typed }) => typed)).toEqual(["", "2,5"]);
    expect(changesOf(sheet({}))).toEqual(kept);
    expect(changesOf(sheet({ "q:net:wifi": "3" }))).toEqual([{ ...kept[0], quantity: decimalOf("3") }]);
  });

  it.each(["tolv", "-1"])("counts with what is agreed where %s stands, and says so", (text) => {
    const [port] = sheet({ "q:net:port": text });
    expect(port).toMatchObject({ typed: text, isWrong: true, quantity: decimalOf("6") });
  });

  it("ends an item with nought, and takes what is agreed for no change", () => {
    expect(changesOf(sheet({ "q:net:port": "0", "q:net:wifi": "" }))).toMatchObject([{ item: "port" }]);
    expect(changesOf(sheet({ "q:net:port": "6", "q:net:wifi": "" }))).toEqual([]);
  });
});
