import { type NextRequest, NextResponse } from "next/server";
import { isLocale, localeOfPath } from "@/lib/i18n/locales";

const development = process.env.NODE_ENV === "development";

/** Styles may be inline because charts and popups are placed by style attributes; scripts never are without the nonce. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Nonce, language and the path to come back to. Nothing about who may see what is decided here. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const policy = contentSecurityPolicy(nonce);
  const chosen = request.cookies.get("locale")?.value;

  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  headers.set("x-locale", localeOfPath(request.nextUrl.pathname) ?? (isLocale(chosen) ? chosen : "sv"));

  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = {
  // Files bring a stricter policy of their own; a mail that is handed in is larger than what passes here.
  matcher: [{ source: "/((?!files/|api/v1/mail$|_next/static|_next/image|icon.svg|favicon.ico).*)" }],
};
