"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { customerRoles, supplierRoles } from "@/lib/access/roles";
import { audienceToken, parseAudienceToken } from "@/lib/knowledge/writing/audience";

export interface AudienceFieldProps {
  /** Tokens as the front matter has them; empty when it says nothing. */
  tokens: readonly string[];
  /** The customer the document belongs to, which then is the only one it can be for. */
  customer: { slug: string; name: string } | null;
  customers: readonly { slug: string; name: string }[];
  error?: string;
  onChange(tokens: string[]): void;
}

const wide = ["public", "signed-in", "supplier"] as const;

/** Who may read it, in plain words. A reader who belongs to any of what is ticked may. */
export function AudienceField({ tokens, customer, customers, error, onChange }: AudienceFieldProps) {
  const t = useTranslations("editor.audience");
  const role = useTranslations("access.roles");
  const id = useId();
  const choices = customer
    ? [
        { token: `org:${customer.slug}`, label: t("wholeCustomer", { name: customer.name }) },
        ...customerRoles
          .filter((name) => name !== "end_user")
          .map((name) => ({ token: `org:${customer.slug}+role:${name}`, label: role(name) })),
      ]
    : [
        ...wide.map((token) => ({ token: token as string, label: t(token) })),
        ...customers.map(({ slug, name }) => ({ token: `org:${slug}`, label: t("wholeCustomer", { name }) })),
      ];
  const roles = customer
    ? []
    : [...customerRoles, ...supplierRoles]
        .filter((name) => name !== "end_user")
        .map((name) => ({ token: `role:${name}`, label: role(name) }));
  const offered = new Set([...choices, ...roles].map(({ token }) => token));
  const others = tokens.filter((token) => !offered.has(normal(token))).map((token) => ({ token, label: token }));
  const held = new Set(tokens.map(normal));
  // For all, or for all of a customer: the narrower choices then say nothing more.
  const widest = [...held].find((token) => token === "public" || token === choices[0]?.token);
  const toggle = (token: string, isHeld: boolean) =>
    onChange(isHeld ? [...tokens, token] : tokens.filter((other) => normal(other) !== token));
  const box = ({ token, label }: { token: string; label: string }) => (
    <Checkbox
      key={token}
      id={`${id}-${token}`}
      name="audience"
      value={token}
      label={label}
      checked={held.has(token)}
      onChange={(event) => toggle(token, event.currentTarget.checked)}
    />
  );
  return (
    <fieldset aria-describedby={`${id}-hint`} className="grid gap-2">
      <legend className="mb-1 font-medium text-sm">{t("label")}</legend>
      <p id={`${id}-hint`} className="text-ink-subtle text-sm">
        {widest && held.size > 1 ? t("widest") : t("hint")}
      </p>
      <div className="grid gap-1.5">{choices.map(box)}</div>
      {(roles.length > 0 || others.length > 0) && (
        <details open={[...roles, ...others].some(({ token }) => held.has(token))}>
          <summary className="rounded-sm py-1 text-accent text-sm">{t("roles")}</summary>
          <div className="mt-1.5 grid gap-1.5 sm:grid-cols-2">{[...roles, ...others].map(box)}</div>
        </details>
      )}
      {error && <p className="text-bad text-sm">{error}</p>}
    </fieldset>
  );
}

function normal(token: string): string {
  const part = parseAudienceToken(token);
  return part ? audienceToken(part) : token;
}
