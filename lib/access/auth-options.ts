import "server-only";
import type { NextAuthOptions, User } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { env } from "@/lib/env";
import { routes } from "@/lib/routes";
import { absoluteMs, sessionCookieName } from "./session";
import { openSession, signInToDemonstration, signInWithIdentity, signInWithPassword } from "./sign-in";

interface OidcProfile {
  sub: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
}

const header = (headers: Record<string, unknown> | undefined, name: string) => {
  const value = headers?.[name];
  return typeof value === "string" ? value : null;
};

/**
 * The client's address as the server in front of us saw it: the last of the list, since whatever stands before it is the
 * client's own claim. Without a trusted proxy `scripts/setup/serve.mjs` drops the header, and Next.js writes the socket's.
 */
const addressOf = (headers: Record<string, unknown> | undefined) =>
  header(headers, "x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";

/** An address by its looks; what is no address would only fill the counters. */
const looksLikeEmail = /^[^\s\p{Cc}]{1,254}$/u;

function passwordProvider() {
  return CredentialsProvider({
    id: "password",
    credentials: { email: {}, password: {} },
    async authorize(input, request): Promise<User | null> {
      if (!input?.email || !input.password || input.password.length > 1_000) return null;
      if (!looksLikeEmail.test(input.email.trim())) return null;
      const result = await signInWithPassword(input.email, input.password, addressOf(request.headers));
      if (result.ok)
        return { id: result.personId, method: "password", userAgent: header(request.headers, "user-agent") };
      // The message is the code the sign-in page reads from `error`.
      if (result.reason === "limited") throw new Error(`limited:${result.retryAfterSeconds ?? 60}`);
      return null;
    },
  });
}

function demonstrationProvider() {
  return CredentialsProvider({
    id: "demo",
    credentials: { email: {} },
    async authorize(input, request): Promise<User | null> {
      const result = await signInToDemonstration(input?.email ?? "");
      return result.ok
        ? { id: result.personId, method: "demo", userAgent: header(request.headers, "user-agent") }
        : null;
    },
  });
}

function oidcProvider(): OAuthConfig<OidcProfile> | null {
  const { AUTH_OIDC_ISSUER, AUTH_OIDC_CLIENT_ID, AUTH_OIDC_CLIENT_SECRET, AUTH_OIDC_NAME } = env();
  if (!AUTH_OIDC_ISSUER) return null;
  return {
    id: "oidc",
    name: AUTH_OIDC_NAME,
    type: "oauth",
    wellKnown: `${AUTH_OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId: AUTH_OIDC_CLIENT_ID,
    clientSecret: AUTH_OIDC_CLIENT_SECRET,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    httpOptions: { timeout: 8_000 },
    profile: (profile) => ({ id: profile.sub, email: profile.email ?? null, method: "sso", userAgent: null }),
  };
}

/** next-auth proves who someone is and keeps the cookie; sessions and rights are ours (session.ts). */
export function authOptions(): NextAuthOptions {
  const { NEXTAUTH_SECRET, NEXTAUTH_URL, PORTAL_EMBEDDED, AUTH_OIDC_ISSUER } = env();
  const secure = NEXTAUTH_URL.startsWith("https:");
  const oidc = oidcProvider();
  return {
    secret: NEXTAUTH_SECRET,
    providers: [passwordProvider(), ...(PORTAL_EMBEDDED ? [demonstrationProvider()] : []), ...(oidc ? [oidc] : [])],
    session: { strategy: "jwt", maxAge: absoluteMs / 1000 },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: { httpOnly: true, sameSite: "lax", path: "/", secure } },
    },
    pages: { signIn: routes.signIn(), error: routes.signIn() },
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.provider !== "oidc") return true;
        const claims = profile as OidcProfile | undefined;
        const result = await signInWithIdentity({
          provider: AUTH_OIDC_ISSUER ?? "oidc",
          subject: account.providerAccountId,
          email: claims?.email ?? null,
          emailVerified: claims?.email_verified === true,
        });
        if (!result.ok) return `${routes.signIn()}?error=${result.reason}`;
        user.id = result.personId;
        return true;
      },
      async jwt({ token, user }) {
        // Only at sign-in is there a user; afterwards the token stays as it was made.
        if (!user) return token;
        const session = await openSession(user.id, user.method ?? "sso", user.userAgent ?? null);
        return session ? { sub: user.id, sid: session.sessionId } : {};
      },
    },
  };
}
