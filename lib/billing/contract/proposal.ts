import type { Decimal } from "../decimal";
import type { ContractHead } from "./contract-head";
import type { DatedPrices, Price } from "./prices";
import type { AgreedEntry } from "./quantities";

/** How many of an item a cost centre is to take. */
export interface ProposedQuantity {
  service: string;
  item: string;
  costCentre: string;
  quantity: Decimal;
}

interface Terms {
  name: string;
  to: string | null;
  noticeMonths: number;
  indexClause: string;
  usersItem: string;
}

/** A change of a contract that is looked at before it is made. `from` is the first day on which it counts. */
export type Proposal = { note: string; from: string } & (
  | ({ what: "made"; number: string; currency: string } & Terms)
  | ({ what: "terms" } & Terms)
  | { what: "prices"; indexClause: string; rows: Price[] }
  | { what: "quantities"; callOff: string; rows: ProposedQuantity[] }
);

/** What amounts follow from: prices and quantities of every contract of the customer. */
export interface ContractTerms {
  prices: readonly DatedPrices[];
  entries: readonly AgreedEntry[];
}

/** The terms as they would be. A new contract brings neither prices nor quantities. */
export function termsWith(
  { prices, entries }: ContractTerms,
  head: ContractHead | null,
  proposal: Proposal,
): ContractTerms {
  switch (proposal.what) {
    case "made":
      return { prices, entries };
    case "prices":
      return { prices: [...prices, { validFrom: proposal.from, rows: proposal.rows }], entries };
    case "terms":
      return {
        prices,
        entries: entries.map((entry) =>
          entry.contractId === head?.id ? { ...entry, contractTo: proposal.to } : entry,
        ),
      };
    case "quantities": {
      const { from, callOff, rows } = proposal;
      const made = { from, to: null, callOff, replaces: true, madeAt: Number.MAX_SAFE_INTEGER };
      const place = { contractId: head?.id ?? "", contractTo: head?.to ?? null };
      return { prices, entries: [...entries, ...rows.map((row) => ({ ...row, ...made, ...place }))] };
    }
  }
}
