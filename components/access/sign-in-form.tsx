"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { InputField } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";

export interface SignInFormProps {
  /** A path on this site. */
  to: string;
}

/** What next-auth answers: nothing, `limited:<seconds>`, or that the two do not belong together. */
function useRefusal() {
  const t = useTranslations("access.signIn.refused");
  const seconds = (error: string) => Number(error.split(":")[1]) || 60;
  return (error: string) =>
    error.startsWith("limited:") ? t("limited", { minutes: Math.ceil(seconds(error) / 60) }) : t("credentials");
}

export function SignInForm({ to }: SignInFormProps) {
  const t = useTranslations("access.signIn");
  const refusal = useRefusal();
  const [error, setError] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const form = new FormData(event.currentTarget);
    const [email, password] = [String(form.get("email")), String(form.get("password"))];
    setPending(true);
    setError(null);
    const answer = await signIn("password", { email, password, redirect: false }).catch(() => null);
    if (answer?.ok && !answer.error) return window.location.assign(to);
    setPending(false);
    setError(answer?.error ? refusal(answer.error) : t("refused.provider"));
  }

  return (
    <form onSubmit={submit} className="grid gap-4">
      <InputField name="email" type="email" label={t("email")} autoComplete="username" required />
      <InputField name="password" type="password" label={t("password")} autoComplete="current-password" required />
      <div aria-live="assertive" className="empty:hidden">
        {error && <Notice kind="error">{error}</Notice>}
      </div>
      <Button type="submit" variant="primary" aria-disabled={pending || undefined}>
        {t("submit")}
      </Button>
      <p className="text-ink-subtle text-sm">{t("forgotten")}</p>
    </form>
  );
}
