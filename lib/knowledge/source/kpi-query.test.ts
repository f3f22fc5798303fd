import { expect, test } from "vitest";
import { checkDocument } from "./document";
import { kpiQueryKey, kpiQueryOf, readKpiQueryKey } from "./kpi-query";

test("a query's key reads back, with and without a division", () => {
  for (const by of [undefined, "month", "priority", "service"]) {
    const query = kpiQueryOf({ kpi: "sla.attainment.resolution", from: "2026-08", to: "2026-10", by });
    expect(query).not.toBeNull();
    expect(query && readKpiQueryKey(kpiQueryKey(query))).toEqual(query);
  }
});

test("what cannot be answered is no query", () => {
  const asked = { kpi: "a.b", from: "2026-08", to: "2026-10" };
  for (const wrong of [{ kpi: "A" }, { kpi: "a|b" }, { from: "2026-8" }, { to: "2026-07" }, { by: "person" }]) {
    expect(kpiQueryOf({ ...asked, ...wrong })).toBeNull();
  }
  for (const key of ["", "a.b", "a.b|2026-08|2026-10|x", "a.b|2026-08|2026-10||y"]) {
    expect(readKpiQueryKey(key)).toBeNull();
  }
});

test("a document tells which KPIs it draws, its steps and its files", () => {
  const result = checkDocument(`---
title: Underlag
image: ./cover.png
---

<Figure kpi="a.b" from="2026-08" to="2026-10" />

<KpiTable kpi="a.b" from="2026-08" to="2026-10" by="month" />

<Figure kpi="a.b" from="2026-08" to="2026-10" />

<Steps>
<Step title="Öppna">

![x](./open.png)

</Step>
<Step title="Öppna">

<Video src="./film.mp4" title="x" poster="./open.png" />

</Step>
</Steps>
`);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  expect(result.document.kpis).toEqual(["a.b|2026-08|2026-10|", "a.b|2026-08|2026-10|month"]);
  expect(result.document.steps).toEqual(["step-oppna", "step-oppna-2"]);
  expect(result.document.files).toEqual(["cover.png", "open.png", "film.mp4"]);
});
