import type { FormatLang } from "@/lib/format";
import { ofHundredths } from "../decimal";
import { typedAmount, typedText } from "../typed-number";

export interface BudgetLine {
  costCentre: string;
  amount: bigint;
}

const mostBudgetLines = 200;

/**
 * A budget as it is pasted or typed: a line per cost centre, its name and its amount for the year parted by a semicolon or a
 * tab. Amounts may have spaces between thousands and decimals as `lang` writes them. Returns a message key for
 * what is wrong.
 */
export function parseBudget(text: string, lang: FormatLang): { lines: BudgetLine[] } | { problem: string } {
  const lines: BudgetLine[] = [];
  for (const row of text.split(/\r?\n/).map((one) => one.trim())) {
    if (row === "") continue;
    const match = /^(.*?)\s*[;\t]\s*([^;\t]+)$/.exec(row);
    if (!match) return { problem: "billing.budget.noSeparator" };
    const [, costCentre = "", typed = ""] = match;
    const amount = typedAmount(typed, lang);
    // The head of a file that was exported from somewhere.
    if (amount === null && lines.length === 0 && /^[\p{L}\s]+$/u.test(typed)) continue;
    if (amount === null) return { problem: "billing.budget.badAmount" };
    if (costCentre.length > 60) return { problem: "billing.budget.longName" };
    if (lines.some((line) => line.costCentre === costCentre)) return { problem: "billing.budget.twice" };
    lines.push({ costCentre, amount });
  }
  return lines.length > mostBudgetLines ? { problem: "billing.budget.tooMany" } : { lines };
}

/** The text that reads back as these lines. */
export function budgetText(lines: readonly BudgetLine[], lang: FormatLang): string {
  return lines.map(({ costCentre, amount }) => `${costCentre}; ${typedText(ofHundredths(amount), lang)}`).join("\n");
}
