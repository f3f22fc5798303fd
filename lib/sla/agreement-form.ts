import { isoDateSchema } from "@/lib/time/calendar";
import {
  type AgreementTarget,
  type AgreementTerms,
  type AvailabilityTerm,
  agreementTermsSchema,
  type CreditStep,
  type WarningTerm,
  warningRoles,
} from "./agreement";
import { readDuration } from "./duration-text";
import { readEnding } from "./ending-form";
import { clockNameSchema, prioritySchema, waitReasonSchema } from "./events";
import { readPercent } from "./share-text";

/** A form as it was typed: field → text. Repeated lines are numbered, `t0.response`. */
export type FormValues = Readonly<Record<string, string>>;

/** What the terms may name. `dayMinutes` is how long a working day of the calendar is, null where its days differ. */
export interface TermsFrame {
  services: readonly string[];
  calendars: Readonly<Record<string, { dayMinutes: number | null }>>;
}

/** Field → message key of what is wrong with it. */
export type FormProblems = Record<string, string>;

export type AgreementRead = { validFrom: string; note: string; terms: AgreementTerms } | { problems: FormProblems };

export const clockNames = clockNameSchema.options;
export const waitReasons = waitReasonSchema.options;
const problem = (name: string) => `agreements.problem.${name}`;

/** Reads the editor's form as terms. Every problem is told at once, each at its field. */
export function readAgreementForm(values: FormValues, frame: TermsFrame): AgreementRead {
  const problems: FormProblems = {};
  const validFrom = (values.validFrom ?? "").trim();
  if (!isoDateSchema.safeParse(validFrom).success) problems.validFrom = problem("date");
  const note = (values.note ?? "").trim();
  if (note.length > 500) problems.note = problem("note_long");
  const promisedShare = readPercent(values.promisedShare);
  if (promisedShare === null) problems.promisedShare = problem("share");
  const terms = {
    promisedShare,
    targets: readTargets(values, frame, problems),
    credits: readCredits(values, problems),
    availability: readAvailability(values, frame, problems),
    warnings: readWarnings(values, problems),
    ...readEnding(values, problems),
  };
  if (terms.targets.length === 0 && Object.keys(problems).length === 0) problems["t0.response"] = problem("no_target");
  if (Object.keys(problems).length > 0) return { problems };
  return { validFrom, note, terms: agreementTermsSchema.parse(terms) };
}

/** The numbers of the lines that a form has: `t` for targets, `c` for credits, `a` for availability, `w` for warnings. */
export function linesOf(values: FormValues, letter: string): number[] {
  const pattern = new RegExp(`^${letter}(\\d{1,3})\\.`);
  const found = Object.keys(values).flatMap((name) => pattern.exec(name)?.[1] ?? []);
  return [...new Set(found.map(Number))].sort((a, b) => a - b);
}

function readTargets(values: FormValues, frame: TermsFrame, problems: FormProblems): AgreementTarget[] {
  const seen = new Set<string>();
  return linesOf(values, "t").flatMap((line) => {
    const read = (name: string) => (values[`t${line}.${name}`] ?? "").trim();
    const isEmpty = clockNames.every((clock) => read(clock) === "");
    if (isEmpty) return [];
    const service = read("service");
    const priority = prioritySchema.safeParse(Number(read("priority")));
    if (service !== "*" && !frame.services.includes(service)) problems[`t${line}.service`] = problem("service");
    if (!priority.success) problems[`t${line}.priority`] = problem("priority");
    const key = `${service}|${read("priority")}`;
    if (seen.has(key)) problems[`t${line}.service`] = problem("twice");
    seen.add(key);
    return clockNames.flatMap((clock) => {
      const text = read(clock);
      if (text === "") return [];
      const calendar = frame.calendars[read(`${clock}Calendar`)];
      if (!calendar) {
        problems[`t${line}.${clock}`] = problem("calendar");
        return [];
      }
      const duration = readDuration(text, calendar.dayMinutes);
      if ("problem" in duration) {
        problems[`t${line}.${clock}`] = problem(duration.problem);
        return [];
      }
      if (!priority.success) return [];
      return [
        {
          service,
          priority: priority.data,
          clock,
          minutes: duration.minutes,
          calendar: read(`${clock}Calendar`),
          pausedBy: waitReasons.filter((reason) => values[`pause.${clock}.${reason}`] !== undefined),
          onReopen: values.reopen === "new_clock" && clock === "resolution" ? "new_clock" : "continue",
        } satisfies AgreementTarget,
      ];
    });
  });
}

function readCredits(values: FormValues, problems: FormProblems): CreditStep[] {
  const steps = linesOf(values, "c").flatMap((line) => {
    const [below, percent] = [values[`c${line}.below`] ?? "", values[`c${line}.percent`] ?? ""].map((text) =>
      text.trim(),
    );
    if (!below && !percent) return [];
    const share = readPercent(below);
    const size = readPercent(percent);
    if (share === null) problems[`c${line}.below`] = problem("share");
    if (size === null) problems[`c${line}.percent`] = problem("percent");
    return share === null || size === null ? [] : [{ below: share, percent: round(size * 100) }];
  });
  return steps.sort((a, b) => b.below - a.below);
}

function readAvailability(values: FormValues, frame: TermsFrame, problems: FormProblems): AvailabilityTerm[] {
  const seen = new Set<string>();
  return linesOf(values, "a").flatMap((line) => {
    const read = (name: string) => (values[`a${line}.${name}`] ?? "").trim();
    if (read("share") === "") return [];
    const promisedShare = readPercent(read("share"));
    const [service, calendar] = [read("service"), read("calendar")];
    if (promisedShare === null) problems[`a${line}.share`] = problem("share");
    if (service !== "*" && !frame.services.includes(service)) problems[`a${line}.service`] = problem("service");
    if (!frame.calendars[calendar]) problems[`a${line}.calendar`] = problem("calendar");
    if (seen.has(service)) problems[`a${line}.service`] = problem("twice");
    seen.add(service);
    return promisedShare === null ? [] : [{ service, calendar, promisedShare }];
  });
}

function readWarnings(values: FormValues, problems: FormProblems): WarningTerm[] {
  const warnings = linesOf(values, "w").flatMap((line) => {
    const text = (values[`w${line}.percent`] ?? "").trim();
    if (text === "") return [];
    const share = readPercent(text, 2);
    const role = warningRoles.find((name) => name === values[`w${line}.role`]);
    const percent = share === null ? 0 : Math.round(share * 100);
    if (percent < 1) problems[`w${line}.percent`] = problem("warning");
    if (!role) problems[`w${line}.role`] = problem("role");
    return percent < 1 || !role ? [] : [{ percent, role }];
  });
  return warnings.sort((a, b) => a.percent - b.percent);
}

function round(number: number): number {
  return Math.round(number * 1e6) / 1e6;
}
