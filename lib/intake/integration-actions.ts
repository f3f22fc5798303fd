"use server";

import * as z from "zod";
import { type ActionResult, runAction } from "@/lib/access/action";
import { topics } from "@/lib/cases/topics";
import { env } from "@/lib/env";
import { routes } from "@/lib/routes";
import { oneLine } from "@/lib/typed-text";
import { readExpiry, usualLastDate } from "./api/expiry";
import { makeKey, revokeKey } from "./api/key-commands";
import { addWebhook, endWebhook, rotateSecret, sendAgain } from "./webhooks/commands";
import { readTarget } from "./webhooks/target";

/** With what is shown this once. */
export type SecretResult = ActionResult & { secret?: string; address?: string };

const name = oneLine.min(2, "integrations.nameMissing").max(80, "integrations.nameLong");

export async function makeKeyAction(_previous: SecretResult, form: FormData): Promise<SecretResult> {
  let shown: { secret: string; address?: string } | null = null;
  const result = await runAction(
    {
      name: "makeKey",
      schema: z.object({
        org: z.string(),
        name,
        rights: z.enum(["read", "write", "hook", "invoices", "billing", "mail"], "integrations.rightsMissing"),
        until: z.string().max(40).optional(),
      }),
      permission: "integrations.manage",
      run: async ({ scope, org, input }) => {
        if (!org) return { refused: "errors.not_found" };
        const { name: named, rights, until } = input;
        if (rights === "billing" && !scope.orgs("billing.read").includes(org.id))
          return { refused: "integrations.rightsBilling", field: "rights" };
        const expiry = readExpiry(until ?? usualLastDate(Date.now()), Date.now());
        if ("problem" in expiry) return { refused: expiry.problem, field: "until" };
        const { id, secret } = await makeKey(scope, org.id, { name: named, rights, ...expiry });
        const isHook = rights === "hook";
        shown = { secret, ...(isHook && { address: new URL(routes.api.hook(id), env().NEXTAUTH_URL).href }) };
        return "integrations.keyMade";
      },
      revalidate: () => routes.desk.integrations(),
    },
    form,
  );
  return result.status === "done" ? { ...result, ...(shown ?? {}) } : result;
}

export async function revokeKeyAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "revokeKey",
      schema: z.object({ org: z.string(), key: z.uuid() }),
      permission: "integrations.manage",
      run: async ({ scope, org, input }) => {
        const revoked = org && (await revokeKey(scope, org.id, input.key, new Date()));
        return revoked ? "integrations.keyRevoked" : { refused: "integrations.gone" };
      },
      revalidate: () => routes.desk.integrations(),
    },
    form,
  );
}

const chosen = Object.fromEntries(topics.map((topic) => [topic, z.literal("on").optional()]));

export async function addWebhookAction(_previous: SecretResult, form: FormData): Promise<SecretResult> {
  let secret: string | null = null;
  const result = await runAction(
    {
      name: "addWebhook",
      schema: z.object({ org: z.string(), name, url: z.string().trim(), ...chosen }),
      permission: "integrations.manage",
      run: async ({ scope, org, input }) => {
        if (!org) return { refused: "errors.not_found" };
        const target = readTarget(input.url as string);
        if (!target.url) return { refused: `integrations.url.${target.refused}`, field: "url" };
        const wanted = topics.filter((topic) => (input as Record<string, unknown>)[topic] === "on");
        if (wanted.length === 0) return { refused: "integrations.topicsMissing", field: "topics" };
        const added = { name: input.name as string, url: target.url.href, topics: wanted };
        secret = await addWebhook(scope, org.id, added);
        return "integrations.webhookAdded";
      },
      revalidate: () => routes.desk.integrations(),
    },
    form,
  );
  return result.status === "done" && secret ? { ...result, secret } : result;
}

const webhook = z.object({ org: z.string(), webhook: z.uuid() });

export async function rotateSecretAction(_previous: SecretResult, form: FormData): Promise<SecretResult> {
  let secret: string | null = null;
  const result = await runAction(
    {
      name: "rotateSecret",
      schema: webhook,
      permission: "integrations.manage",
      run: async ({ scope, org, input }) => {
        secret = org && (await rotateSecret(scope, org.id, input.webhook, new Date()));
        return secret ? "integrations.rotated" : { refused: "integrations.gone" };
      },
    },
    form,
  );
  return result.status === "done" && secret ? { ...result, secret } : result;
}

export async function endWebhookAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "endWebhook",
      schema: webhook,
      permission: "integrations.manage",
      run: async ({ scope, org, input }) => {
        const ended = org && (await endWebhook(scope, org.id, input.webhook, new Date()));
        return ended ? "integrations.ended" : { refused: "integrations.gone" };
      },
      revalidate: (input) => routes.desk.webhook(input.org, input.webhook),
    },
    form,
  );
}

export async function sendAgainAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "sendAgain",
      schema: webhook.extend({ delivery: z.uuid() }),
      permission: "integrations.manage",
      run: async ({ scope, org, input }) => {
        const asked = org && (await sendAgain(scope, org.id, input.delivery));
        return asked ? "integrations.sentAgain" : { refused: "integrations.waitsAlready" };
      },
      revalidate: (input) => routes.desk.webhook(input.org, input.webhook),
    },
    form,
  );
}
