"use client";

import { signIn } from "next-auth/react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

export interface ProviderButtonProps {
  /** `oidc`, or `demo` with the person's address. */
  provider: "oidc" | "demo";
  email?: string;
  to: string;
  label?: string;
  className?: string;
  children: ReactNode;
}

/** Signs in by one click and continues at `to`. */
export function ProviderButton({ provider, email, to, label, className, children }: ProviderButtonProps) {
  async function start() {
    if (provider === "oidc") return void signIn("oidc", { callbackUrl: to });
    const answer = await signIn("demo", { email, redirect: false });
    window.location.assign(answer?.ok && !answer.error ? to : "/sign-in?error=provider");
  }
  return (
    <Button variant="secondary" onClick={start} aria-label={label} className={className}>
      {children}
    </Button>
  );
}
