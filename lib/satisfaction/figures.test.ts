import { expect, test } from "vitest";
import { addTotals, figuresBy, figuresOf, type SurveyCell, withheld } from "./figures";
import { netPromoterScore, npsTotals, statementMeans } from "./relation";
import { wilson } from "./wilson";

const answersOf = (scores: readonly number[], delivered = scores.length, superseded = 0) => ({
  delivered,
  answered: scores.length,
  satisfied: scores.filter((score) => score >= 4).length,
  scoreSum: scores.reduce((sum, score) => sum + score, 0),
  superseded,
});

test("CSAT, mean and response rate of ten answers to twenty-five surveys", () => {
  // Scores 5 5 5 5 4 4 4 4 2 1: eight are 4 or 5, so 8 ÷ 10 = 0.8.
  // Sum 5·4 + 4·4 + 2 + 1 = 39, so the mean is 39 ÷ 10 = 3.9. Answered 10 of 25 delivered: 10 ÷ 25 = 0.4.
  const figures = figuresOf(answersOf([5, 5, 5, 5, 4, 4, 4, 4, 2, 1], 25, 2));
  expect(figures).toMatchObject({ csat: 0.8, mean: 3.9, responseRate: 0.4, isHidden: false });
});

test.each([
  // z = 1.959964, z² = 3.841459. 8 of 10: p = 0.8, z²/n = 0.384146,
  // middle 0.8 + 0.192073 = 0.992073, half 1.959964 · √(0.016 + 0.009604) = 0.313617, whole 1.384146:
  // (0.992073 − 0.313617) ÷ 1.384146 = 0.490162, (0.992073 + 0.313617) ÷ 1.384146 = 0.943318.
  [8, 10, 0.490162, 0.943318],
  // 5 of 5: p = 1, z²/n = 0.768292, middle 1.384146, half 1.959964 · √(3.841459 ÷ 100) = 0.384146, whole 1.768292:
  // 1 ÷ 1.768292 = 0.565518, and the top is 1.
  [5, 5, 0.565518, 1],
  // 0 of 20: middle and half are both 0.096036: 0, and 0.192073 ÷ 1.192073 = 0.161125.
  [0, 20, 0, 0.161125],
])("the 95 %% interval of %i of %i", (successes, n, low, high) => {
  const interval = wilson(successes, n);
  expect(interval?.low).toBeCloseTo(low, 5);
  expect(interval?.high).toBeCloseTo(high, 5);
});

test("nothing is no data, and fewer than five answers are counted and not told", () => {
  expect(figuresOf(answersOf([]))).toMatchObject({ csat: null, mean: null, responseRate: null, isHidden: false });
  // Four answers of eight: the opinions are hidden, how many answered is not one: 4 ÷ 8 = 0.5.
  const few = figuresOf(answersOf([1, 1, 1, 1], 8));
  expect(few).toMatchObject({ csat: null, interval: null, mean: null, responseRate: 0.5, isHidden: true });
  expect(wilson(0, 0)).toBeNull();
});

test("groups hide what is too little, and add up to the whole", () => {
  const cell = (site: string | null, scores: number[]): SurveyCell => ({
    ...{ month: "2026-10", service: "mail", category: null, site, priority: 3 },
    ...answersOf(scores, scores.length + 1),
  });
  const cells = [cell("north", [5, 5, 5]), cell("north", [4, 1]), cell("south", [1, 1, 2]), cell(null, [3, 3])];
  // North: 4 of 5 are satisfied, 0.8. South has three answers, the others two.
  expect(figuresBy("site", cells).map(({ key, figures }) => [key, figures.csat, figures.isHidden])).toEqual([
    ["north", 0.8, false],
    ["south", null, true],
    ["", null, true],
  ]);
  // 4 satisfied of 5 + 3 + 2 = 10 answers.
  expect(figuresOf(addTotals(cells)).csat).toBe(0.4);
});

test("what the whole less the shown groups would tell is not told either", () => {
  const group = (key: string, answered: number) => ({ key, answered });
  // Two answers are hidden; with the next smallest, of six, eight are.
  expect([...withheld([group("a", 40), group("b", 6), group("c", 2), group("d", 9)])].toSorted()).toEqual(["b", "c"]);
  // Three and four are seven together: that is a remainder of more than five.
  expect([...withheld([group("a", 40), group("b", 3), group("c", 4)])].toSorted()).toEqual(["b", "c"]);
  expect([...withheld([group("a", 40), group("b", 5), group("c", 0)])]).toEqual([]);
});

test("NPS is the share of 9 and 10 less the share of 0 to 6", () => {
  // Eight answers: 10 9 9 9 8 7 6 2. Four promoters, two detractors: 100 · (4 − 2) ÷ 8 = 25.
  const totals = npsTotals([10, 9, 9, 9, 8, 7, 6, 2].map((nps) => ({ nps })));
  expect(totals).toEqual({ promoters: 4, detractors: 2, n: 8 });
  expect(netPromoterScore(totals)).toBe(25);
  // Five detractors of five: −100. Four answers are too few.
  expect(netPromoterScore({ promoters: 0, detractors: 5, n: 5 })).toBe(-100);
  expect(netPromoterScore({ promoters: 4, detractors: 0, n: 4 })).toBeNull();
});

test("a statement's mean is over those who answered it", () => {
  const answers = [5, 4, 4, 3, 4].map((trust) => ({ level: "tactical" as const, nps: 8, scores: { trust } }));
  const silent = { level: "tactical" as const, nps: 8, scores: { understands: 5 } };
  // (5 + 4 + 4 + 3 + 4) ÷ 5 = 4, of five of the six; the other statement has one answer.
  expect(statementMeans([...answers, silent], ["trust", "understands"])).toEqual([
    { statement: "trust", mean: 4, n: 5 },
    { statement: "understands", mean: null, n: 1 },
  ]);
});
