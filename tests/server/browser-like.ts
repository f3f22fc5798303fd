/** A cookie jar around fetch that behaves as a browser does towards its own site. */
export class Client {
  private readonly jar = new Map<string, string>();

  constructor(readonly origin: string) {}

  get cookies(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.jar.size > 0) headers.set("cookie", this.cookies);
    // Packing thousands of pages for a reader on the same machine costs both ends more than it spares.
    if (!headers.has("accept-encoding")) headers.set("accept-encoding", "identity");
    const response = await fetch(new URL(path, this.origin), {
      ...init,
      headers,
      redirect: "manual",
      signal: AbortSignal.timeout(20_000),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      if (value === "" || /max-age=0/i.test(line)) this.jar.delete(name);
      else this.jar.set(name, value);
    }
    return response;
  }

  /** What a browser adds to a POST from a page of the portal. */
  get ownHeaders(): Record<string, string> {
    return { origin: this.origin, "sec-fetch-site": "same-origin" };
  }

  /** The path next-auth sends the browser to afterwards. */
  async signIn(provider: "demo" | "password", fields: Record<string, string>): Promise<string> {
    const { csrfToken } = (await (await this.fetch("/api/auth/csrf")).json()) as { csrfToken: string };
    const body = new URLSearchParams({ ...fields, csrfToken, json: "true" });
    const response = await this.fetch(`/api/auth/callback/${provider}`, {
      method: "POST",
      body,
      headers: this.ownHeaders,
    });
    const answer = (await response.json()) as { url?: string };
    return answer.url ?? "";
  }

  /**
   * Calls a server action as React does: arguments in a form, where `$K1` stands for the FormData whose fields begin
   * with `_1_`. An action behind useActionState is given its previous state first.
   */
  async act(
    page: string,
    id: string,
    fields: Record<string, string>,
    options: { state: boolean; headers?: Record<string, string> },
  ) {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value);
    body.append("0", JSON.stringify(options.state ? [{ status: "idle" }, "$K1"] : ["$K1"]));
    const headers = { "next-action": id, accept: "text/x-component", ...(options.headers ?? this.ownHeaders) };
    return this.fetch(page, { method: "POST", body, headers });
  }
}
