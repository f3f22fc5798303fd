import "server-only";
import { createTranslator } from "use-intl/core";
import { permissionsOf } from "@/lib/access/permissions";
import type { Role } from "@/lib/access/roles";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { env } from "@/lib/env";
import { formatLocalDate } from "@/lib/format";
import en from "@/lib/i18n/messages/en/integrations.json";
import sv from "@/lib/i18n/messages/sv/integrations.json";
import { queueMail } from "@/lib/jobs/mail-commands";
import { listRoleHoldings } from "@/lib/organisation/queries";
import { routes } from "@/lib/routes";
import { localDateAt } from "@/lib/time/local-date";
import { deskZone, lastDateOf, warnBeforeMs } from "./expiry";

const messages = { sv, en };

interface Expiring {
  orgId: string;
  id: string;
  name: string;
  expiresAt: Date;
}

/** Tells, once for each key, those who manage a customer's integrations that it is about to expire. Returns how many keys. */
export async function tellOfExpiringKeys(scope: Scope, now: number): Promise<number> {
  const expiring = await scope.db.$queryRaw<Expiring[]>`
    update api_key set expiry_told_at = ${new Date(now)}
    where revoked_at is null and expiry_told_at is null
      and expires_at > ${new Date(now)} and expires_at <= ${new Date(now + warnBeforeMs)}
    returning org_id as "orgId", id, name, expires_at as "expiresAt"`;
  for (const key of expiring) await tell(scope, key, now);
  return expiring.length;
}

async function tell(scope: Scope, { orgId, id, name, expiresAt }: Expiring, now: number): Promise<void> {
  const org = await scope.db.organisation.findUniqueOrThrow({
    where: { id: orgId },
    select: { slug: true, name: true },
  });
  const roles = new Map<string, Role[]>();
  for (const { personId, role } of await listRoleHoldings(scope, orgId, localDateAt(now, deskZone))) {
    roles.set(personId, [...(roles.get(personId) ?? []), role]);
  }
  const managers = [...roles].flatMap(([personId, held]) =>
    permissionsOf(held).has("integrations.manage") ? personId : [],
  );
  const people = await scope.db.person.findMany({
    where: { id: { in: managers } },
    select: { id: true, locale: true },
    orderBy: { id: "asc" },
  });
  for (const { id: personId, locale } of people) {
    const lang = locale === "en" ? "en" : "sv";
    const t = createTranslator({ locale: lang, messages: messages[lang], namespace: "mail" });
    const address = `${routes.desk.integrations()}?${new URLSearchParams({ org: org.slug })}`;
    const values = { name, customer: org.name, date: formatLocalDate(lastDateOf(expiresAt), lang, "longDate") };
    await queueMail(scope, {
      ...{ personId, orgId },
      subject: t("expirySubject", values),
      text: t("expiryBody", { ...values, link: new URL(address, env().NEXTAUTH_URL).href }),
      once: `key ${id} expires ${expiresAt.toISOString()} to ${personId}`,
    });
  }
  const detail = { mails: people.length };
  await appendAudit(scope, { orgId, kind: "api_key.expiry_told", subject: `key:${id}`, detail });
}
