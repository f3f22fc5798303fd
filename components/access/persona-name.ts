import type { useTranslations } from "next-intl";
import type { Persona } from "@/lib/access/persona";

/** A persona in words: its place, or its customer and role. */
export function personaName(
  persona: Persona,
  t: ReturnType<typeof useTranslations<"access.viewAs">>,
  roles: ReturnType<typeof useTranslations<"access.roles">>,
): string {
  if (persona.kind !== "customer") return t(persona.kind);
  return t("customer", { customer: persona.customer.name, role: roles(persona.role) });
}
