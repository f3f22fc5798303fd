import { expect, test } from "vitest";
import type { Dashboard } from "./dashboard";
import { sentencesOf } from "./sentences";

const words = { lang: "sv", clock: "lösningstid", time: "arbetstid" } as const;

/** A period of one month that goes on, in which so large a share of the clocks was held. */
function november(share: number | null): Dashboard {
  const none = { measure: { value: null, numerator: null, denominator: null, n: 0, unit: "minutes" } };
  const figures = new Proxy(
    { resolution: { measure: { ...none.measure, value: share } } },
    {
      get: (known, name) => Reflect.get(known, name) ?? none,
    },
  );
  const view = { clock: "resolution", period: { openMonth: "2026-11", to: "2026-11" } };
  return { figures, view, lastMonth: null } as unknown as Dashboard;
}

test("a month that goes on is told so far, and none only where no clock was judged", () => {
  // 173 of 187 = 0.925
  expect(sentencesOf(november(173 / 187), words)[0]).toMatchObject({
    key: "sentence.levelSoFar",
    values: { share: "92,5\u00a0%", month: "november 2026" },
  });
  expect(sentencesOf(november(null), words)[0]).toEqual({
    key: "sentence.levelNone",
    values: { clock: "lösningstid" },
  });
});
