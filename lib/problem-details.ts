/** What is wrong with one field: where it stands, as a JSON pointer or a parameter's name, and what to do. */
export interface FieldProblem {
  field: string;
  detail: string;
}

interface More {
  errors?: readonly FieldProblem[];
  headers?: Record<string, string>;
}

/** An answer of the API that is none, as problem details (RFC 9457). `detail` is a sentence that says what to do instead. */
export function problemDetails(
  status: number,
  title: string,
  detail: string,
  { errors, headers }: More = {},
): Response {
  return Response.json(
    { type: "about:blank", title, status, detail, ...(errors && { errors }) },
    {
      status,
      headers: { "content-type": "application/problem+json", "cache-control": "private, no-store", ...headers },
    },
  );
}
