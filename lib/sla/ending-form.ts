import type { AgreementTerms } from "./agreement";
import { standardReopenDays } from "./ending";

const mostDays = 365;

/** What the form says of the time after a resolution; what cannot be read is told in `problems` at its field. */
export function readEnding(
  values: Readonly<Record<string, string>>,
  problems: Record<string, string>,
): Pick<AgreementTerms, "reopenDays" | "closeAfterDays"> {
  const reopenDays = readDays(values.reopenDays ?? String(standardReopenDays));
  if (reopenDays === null) problems.reopenDays = "agreements.problem.reopen_days";
  const typed = (values.closeAfterDays ?? "").trim();
  const closeAfterDays = typed === "" ? 0 : readDays(typed);
  if (closeAfterDays === null) problems.closeAfterDays = "agreements.problem.close_days";
  return { ...(reopenDays !== null && { reopenDays }), ...(closeAfterDays && { closeAfterDays }) };
}

/** As the form writes them. */
export function endingFormOf(terms: AgreementTerms): Record<string, string> {
  return {
    reopenDays: String(terms.reopenDays ?? standardReopenDays),
    closeAfterDays: terms.closeAfterDays === undefined ? "" : String(terms.closeAfterDays),
  };
}

function readDays(text: string): number | null {
  const typed = text.trim();
  if (!/^\d{1,3}$/.test(typed)) return null;
  return Number(typed) <= mostDays ? Number(typed) : null;
}
