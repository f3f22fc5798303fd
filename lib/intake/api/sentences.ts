import type * as z from "zod";
import type { FieldProblem } from "@/lib/problem-details";

/** So many are told; what is wrong in more places is wrong as a whole. */
const mostErrors = 20;

/** What a schema found, as one sentence per field that says what to send. Values are never quoted. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  const problems = error.issues.flatMap((issue): FieldProblem[] => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        field: pointer([...issue.path, key.slice(0, 60)]),
        detail: "There is no such field; leave it out.",
      }));
    }
    return [{ field: pointer(issue.path), detail: sentenceOf(issue) }];
  });
  // The first thing that is wrong with a field is the one to mend.
  const first = new Map(problems.toReversed().map((problem) => [problem.field, problem]));
  return problems.filter((problem) => first.get(problem.field) === problem).slice(0, mostErrors);
}

/** RFC 6901. The whole body is "/". */
function pointer(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => String(step).toWellFormed().replaceAll("~", "~0").replaceAll("/", "~1"));
  return `/${steps.join("/")}`;
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? `Send this field: ${nounOf(issue.expected)}.`
        : `Send ${nounOf(issue.expected)}.`;
    case "too_small":
      return issue.origin === "string"
        ? `Write at least ${issue.minimum} ${letters(issue.minimum)}.`
        : `Send at least ${issue.minimum}.`;
    case "too_big":
      return issue.origin === "string"
        ? `Write at most ${issue.maximum} ${letters(issue.maximum)}.`
        : `Send at most ${issue.maximum}.`;
    case "invalid_value":
      return `Send one of ${issue.values.map((value) => JSON.stringify(value)).join(", ")}.`;
    case "invalid_format":
      return issue.format === "datetime"
        ? "Write an instant with its offset, as 2026-11-28T09:30:00+01:00."
        : "This is not written as it has to be; see openapi.json.";
    case "invalid_union":
      return "This is none of the kinds there are; see openapi.json.";
    case "invalid_key":
      return "Name it with letters, digits, spaces, dots, hyphens and underscores, at most 60.";
    case "custom":
      return issue.message;
    default:
      return "This is not as it has to be; see openapi.json.";
  }
}

const nouns: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "an object",
  record: "an object of texts",
  array: "a list",
};

function nounOf(expected: string): string {
  return nouns[expected] ?? `a value of type ${expected}`;
}

function letters(count: number | bigint): string {
  return Number(count) === 1 ? "letter" : "letters";
}
