import type { Point } from "./point";
import { tellCasePoint } from "./told-cases";
import { tellFigurePoint } from "./told-figures";
import { tellMoneyPoint } from "./told-money";
import { tellYearPoint } from "./told-years";
import type { AgendaWords, ToldPoint } from "./words";

/** One point in words: what it is, where it is found, and the rule by which it is here. */
export function tellPoint(point: Point, words: AgendaWords): ToldPoint {
  switch (point.kind) {
    case "followUp":
    case "escalation":
    case "action":
    case "proposal":
      return tellCasePoint(point, words);
    case "outage":
    case "promise":
    case "availability":
    case "kpi":
    case "alarm":
      return tellFigurePoint(point, words);
    case "lasting":
    case "relation":
      return tellYearPoint(point, words);
    case "question":
    case "deviation":
    case "outlook":
    case "prices":
    case "contract":
      return tellMoneyPoint(point, words);
  }
}
