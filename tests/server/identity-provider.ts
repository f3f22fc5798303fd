import { createServer, type Server } from "node:http";
import Provider from "oidc-provider";
import { freePort } from "./portal";

export interface Account {
  sub: string;
  email: string;
  email_verified: boolean;
}

export interface IdentityProvider {
  issuer: string;
  client: { id: string; secret: string };
  /** Who signs in next. */
  account: Account;
  stop(): Promise<void>;
}

/** A real OpenID provider that signs its chosen account in without asking. */
export async function startIdentityProvider(redirectUri: (issuer: string) => string): Promise<IdentityProvider> {
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const client = { id: "samverkan", secret: "a secret between the two of them, long enough" };
  const idp: IdentityProvider = {
    issuer,
    client,
    account: { sub: "", email: "", email_verified: false },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirectUri(issuer)] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: async () => ({ ...idp.account, sub }) }),
    loadExistingGrant: async (context) => {
      const { session, client: asking } = context.oidc;
      const grant = new context.oidc.provider.Grant({ accountId: session?.accountId, clientId: asking?.clientId });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
    cookies: { keys: ["only for tests"] },
  });
  const handle = provider.callback();
  const server: Server = createServer((request, response) => {
    if (!request.url?.startsWith("/interaction/")) return void handle(request, response);
    void provider.interactionFinished(request, response, { login: { accountId: idp.account.sub } });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return idp;
}
