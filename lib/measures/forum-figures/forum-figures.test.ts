import { expect, test } from "vitest";
import { meetingRows } from "../kpi/forum-facts";
import { periodOf } from "../periods";
import { forumFiguresOf } from "./forum-figures";

test("a month before the first record is not one without meetings: nothing is known of it", () => {
  const record = { agreed: [{ forum: "operative", validFrom: "2026-08", perYear: 6 }], held: [] };
  const { months } = forumFiguresOf({
    ...{ period: periodOf("2026-09", "2026-11", "2026-11"), compare: "before", first: "2026-08", actions: [], now: 0 },
    ...{ meetings: meetingRows(record, { from: "2026-06", to: "2026-11" }, "2026-11-20"), targets: {} },
  });
  // September is held against June, October against July, November against August, in which the number was agreed.
  expect(months.map(({ month, before }) => [month, before?.held ?? null])).toEqual([
    ["2026-09", null],
    ["2026-10", null],
    ["2026-11", 0],
  ]);
});
