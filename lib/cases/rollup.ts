import type { FoldedCase, StoredClock } from "./case-row";

/** One row of case_month or sla_month as text: what it is of, and what it says. */
export type RollupRows = Map<string, string>;

interface CaseCell {
  opened: number;
  resolved: number;
  closed: number;
  reopened: number;
  unresolved: number;
  answered: number;
  firstContact: number;
  calendarMs: number[];
  businessMs: number[];
  answerCalendarMs: number[];
  answerBusinessMs: number[];
}

const noCases = { opened: 0, resolved: 0, closed: 0, reopened: 0, unresolved: 0, answered: 0, firstContact: 0 };

/**
 * Adds up months from folded cases, by its own way and not by the statement that writes the tables: the two are compared
 * by `sla verify`.
 */
export class Rollup {
  private readonly cells = new Map<string, CaseCell>();
  private readonly clocks = new Map<string, { met: number; breached: number; excluded: number }>();

  add(folded: FoldedCase, clocks: readonly StoredClock[]): void {
    const { openedMonth, resolvedMonth, closedMonth, answeredMonth } = folded;
    this.cell(openedMonth, folded).opened += 1;
    if (resolvedMonth !== null) {
      const cell = this.cell(resolvedMonth, folded);
      cell.resolved += 1;
      if (folded.reopenCount > 0) cell.reopened += 1;
      if (folded.firstContact) cell.firstContact += 1;
      if (folded.calendarMs !== null) cell.calendarMs.push(folded.calendarMs);
      if (folded.businessMs !== null) cell.businessMs.push(folded.businessMs);
    }
    if (closedMonth !== null) {
      const cell = this.cell(closedMonth, folded);
      cell.closed += 1;
      if (folded.resolvedAt === null) cell.unresolved += 1;
    }
    if (answeredMonth !== null && folded.firstResponseAt !== null) {
      const cell = this.cell(answeredMonth, folded);
      cell.answered += 1;
      cell.answerCalendarMs.push(folded.firstResponseAt - folded.openedAt);
      if (folded.answerBusinessMs !== null) cell.answerBusinessMs.push(folded.answerBusinessMs);
    }
    for (const clock of clocks) this.count(clock);
  }

  caseRows(): RollupRows {
    const rows = [...this.cells].map(([key, cell]): [string, string] => [key, caseMonthText(cell)]);
    return new Map(rows);
  }

  clockRows(): RollupRows {
    const rows = [...this.clocks].map(([key, cell]): [string, string] => [key, clockMonthText(cell)]);
    return new Map(rows);
  }

  private cell(month: string, { serviceKey, priority }: FoldedCase): CaseCell {
    const key = `${month} ${serviceKey} ${priority}`;
    const found = this.cells.get(key);
    if (found) return found;
    const made = { ...noCases, calendarMs: [], businessMs: [], answerCalendarMs: [], answerBusinessMs: [] };
    this.cells.set(key, made);
    return made;
  }

  private count({ dueMonth, clock, serviceKey, priority, outcome }: StoredClock): void {
    if (outcome === "running") return;
    const key = `${dueMonth} ${clock} ${serviceKey} ${priority}`;
    const cell = this.clocks.get(key) ?? { met: 0, breached: 0, excluded: 0 };
    cell[outcome] += 1;
    this.clocks.set(key, cell);
  }
}

export function caseMonthText(cell: CaseCell): string {
  const { opened, resolved, closed, reopened, unresolved, answered, firstContact } = cell;
  const lists = [cell.calendarMs, cell.businessMs, cell.answerCalendarMs, cell.answerBusinessMs];
  const times = lists.map((list) => list.toSorted((a, b) => a - b).join(","));
  return JSON.stringify({ opened, resolved, closed, reopened, unresolved, answered, firstContact, times });
}

export function clockMonthText({
  met,
  breached,
  excluded,
}: {
  met: number;
  breached: number;
  excluded: number;
}): string {
  return JSON.stringify({ met, breached, excluded });
}

export interface Difference {
  what: string;
  stored: string | null;
  recomputed: string | null;
}

/** Where two sets of rows differ. */
export function compareRows(table: string, stored: RollupRows, recomputed: RollupRows): Difference[] {
  const keys = new Set([...stored.keys(), ...recomputed.keys()]);
  return [...keys].flatMap((key) => {
    const before = stored.get(key) ?? null;
    const after = recomputed.get(key) ?? null;
    return before === after ? [] : [{ what: `${table} ${key}`, stored: before, recomputed: after }];
  });
}
