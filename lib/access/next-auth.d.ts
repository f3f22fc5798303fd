import type { SignInMethod } from "./commands";

declare module "next-auth" {
  interface User {
    method?: SignInMethod;
    userAgent?: string | null;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    /** Id of the session row. */
    sid?: string;
  }
}
