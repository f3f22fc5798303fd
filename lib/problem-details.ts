/** An answer of the API that is none, as problem details (RFC 9457). `detail` is a sentence that says what to do instead. */
export function problemDetails(status: number, title: string, detail: string): Response {
  return Response.json(
    { type: "about:blank", title, status, detail },
    { status, headers: { "content-type": "application/problem+json", "cache-control": "private, no-store" } },
  );
}
