import type { FieldProblem } from "@/lib/problem-details";

const titles = {
  400: "Bad request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not found",
  408: "Request timeout",
  409: "Conflict",
  413: "Content too large",
  415: "Unsupported media type",
  422: "Unprocessable content",
  429: "Too many requests",
  500: "Internal server error",
  503: "Service unavailable",
} as const;

type ProblemStatus = keyof typeof titles;

/** An answer that is none. `detail` is a sentence for whoever writes the machine; it quotes nothing of another customer. */
export class ApiProblem extends Error {
  readonly title: string;

  constructor(
    readonly status: ProblemStatus,
    readonly detail: string,
    readonly errors?: readonly FieldProblem[],
    readonly headers?: Record<string, string>,
  ) {
    super(detail);
    this.name = "ApiProblem";
    this.title = titles[status];
  }
}

/** The same for a case of another customer and for one that does not exist. */
export function noSuchCase(): ApiProblem {
  return new ApiProblem(404, "There is no such case for this key. A reference looks like NORD-123.");
}

export function wrongFields(errors: readonly FieldProblem[]): ApiProblem {
  const count =
    errors.length === 1 ? "One field is not as it has to be" : `${errors.length} fields are not as they have to be`;
  return new ApiProblem(422, `${count}; errors says which, and what to send instead.`, errors);
}
