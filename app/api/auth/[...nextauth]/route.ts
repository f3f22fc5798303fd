import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/access/auth-options";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Only what signing in needs. Signing out is ours, since it ends the session in the database; the rest tells and logs. */
const offered: readonly (string | undefined)[] = ["providers", "csrf", "signin", "callback", "error"];

async function handle(request: NextRequest, context: Context) {
  const { nextauth } = await context.params;
  if (!offered.includes(nextauth[0])) notFound();
  return NextAuth(request as never, context as never, authOptions());
}

export { handle as GET, handle as POST };
