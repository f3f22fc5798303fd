import type { FormProblems, FormValues } from "@/lib/sla/agreement-form";
import { clauseOf, type FormFrame, type ProposalRead, problem } from "./form-frame";
import { readPrices } from "./price-form";
import { readQuantities } from "./quantity-form";
import { typedDay, typedMonths } from "./typed";

/** Reads one of the four forms of a contract, told apart by `what`. Every problem is told at once, each at its field. */
export function readContractForm(values: FormValues, frame: FormFrame): ProposalRead {
  const note = (values.note ?? "").trim();
  const long: FormProblems = note.length > 500 ? { note: problem("note_long") } : {};
  const read = readOne(values, frame);
  if ("problems" in read) return { problems: { ...read.problems, ...long } };
  return Object.keys(long).length > 0 ? { problems: long } : { proposal: { ...read.proposal, note } };
}

function readOne(values: FormValues, frame: FormFrame): ProposalRead {
  switch (values.what) {
    case "prices":
      return readPrices(values, frame);
    case "quantities":
      return readQuantities(values, frame);
    case "terms":
      return readTerms(values, frame);
    default:
      return readNew(values, frame);
  }
}

function readTerms(values: FormValues, frame: FormFrame): ProposalRead {
  const { head, heads, today } = frame;
  const problems: FormProblems = {};
  const terms = termsOf(values, frame, head?.from ?? null, problems);
  const next = heads.find(({ from }) => head !== null && from > head.from);
  if (next && (terms.to === null || terms.to >= next.from)) problems.to ??= problem("to_next");
  if (Object.keys(problems).length > 0) return { problems };
  return { proposal: { what: "terms", note: "", from: today, ...terms } };
}

function readNew(values: FormValues, frame: FormFrame): ProposalRead {
  const { heads } = frame;
  const problems: FormProblems = {};
  const number = (values.number ?? "").trim();
  if (number === "" || number.length > 60) problems.number = problem("number");
  else if (heads.some((one) => one.number === number)) problems.number = problem("number_taken");
  const from = typedDay(values.from);
  const last = heads.at(-1);
  if (from === null) problems.from = problem("day");
  else if (last && (last.to === null || last.to >= from)) problems.from = problem("from_taken");
  const currency = (values.currency ?? "").trim().toUpperCase();
  if (!/^[A-Z]{3}$/.test(currency)) problems.currency = problem("currency");
  const terms = termsOf(values, frame, from, problems);
  if (from === null || Object.keys(problems).length > 0) return { problems };
  return { proposal: { what: "made", note: "", number, from, currency, ...terms } };
}

function termsOf(values: FormValues, { pricesOn, today }: FormFrame, from: string | null, problems: FormProblems) {
  const name = (values.name ?? "").trim();
  if (name === "" || name.length > 120) problems.name = problem("name");
  const isOpen = (values.to ?? "").trim() === "";
  const to = isOpen ? null : typedDay(values.to);
  if (!isOpen && to === null) problems.to = problem("day");
  if (to !== null && from !== null && to < from) problems.to = problem("to_before");
  const noticeMonths = typedMonths(values.noticeMonths);
  if (noticeMonths === null) problems.noticeMonths = problem("months");
  const usersItem = values.usersItem ?? "";
  const isPriced = pricesOn(today).some(({ service, item }) => `${service} ${item}` === usersItem);
  if (usersItem !== "" && !isPriced) problems.usersItem = problem("users_item");
  return { name, to, noticeMonths: noticeMonths ?? 0, indexClause: clauseOf(values, problems), usersItem };
}
