import "server-only";
import { createTransport } from "nodemailer";
import { inJobScope } from "@/lib/access/scope";
import { env } from "@/lib/env";
import { JobFailure } from "./failure";
import { markMail, type OutgoingMail, outgoingMail } from "./mail-commands";
import { oneLine } from "./message";
import { messageIdOf } from "./message-id";

/** A mail server that does not answer costs a try, not a worker. SMTP_URL may say otherwise (?socketTimeout=…). */
const timeouts = {
  dnsTimeout: 10_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
};

/**
 * Sends a queued message, or keeps it to be read in the portal when there is no mail server. A worker that dies between
 * the server's yes and our note sends it again, with the same Message-ID: mail programs show such twins once.
 */
export async function deliverMail(messageId: string, signal: AbortSignal): Promise<void> {
  const mail = await inJobScope((scope) => outgoingMail(scope, messageId));
  if (mail === null) return;
  if (mail === "nobody") return inJobScope((scope) => markMail(scope, messageId, "refused"));
  const { SMTP_URL } = env();
  if (SMTP_URL === undefined) return inJobScope((scope) => markMail(scope, messageId, "kept", mail.to.address));
  try {
    await transmit(SMTP_URL, mail, signal);
  } catch (error) {
    const failure = smtpFailure(error);
    if (failure.permanent) await inJobScope((scope) => markMail(scope, messageId, "refused", mail.to.address));
    throw failure;
  }
  await inJobScope((scope) => markMail(scope, messageId, "sent", mail.to.address));
}

async function transmit(url: string, mail: OutgoingMail, signal: AbortSignal): Promise<void> {
  const { hostname } = new URL(env().NEXTAUTH_URL);
  const transport = createTransport({
    url,
    ...timeouts,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from: { name: "Samverkan", address: env().SMTP_FROM ?? `no-reply@${hostname}` },
      // Name and address apart: a comma or a bracket in a name makes no second recipient.
      to: { name: oneLine(mail.to.name), address: mail.to.address },
      subject: oneLine(mail.subject),
      text: mail.text,
      ...(mail.html !== null && { html: mail.html }),
      messageId: `<${messageIdOf(mail.id, hostname)}>`,
      ...(mail.replyTo !== null && { replyTo: { name: "ServiceDesk", address: mail.replyTo } }),
      ...(mail.thread.length > 0 && {
        inReplyTo: `<${mail.thread.at(-1)}>`,
        references: mail.thread.map((id) => `<${id}>`),
      }),
      date: mail.createdAt,
      // Answering machines leave it alone (RFC 3834, and Exchange by a name of its own).
      headers: {
        ...{ "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
        // The mail program's own button ends it in one request (RFC 8058).
        ...(mail.unsubscribe !== null && {
          "List-Unsubscribe": `<${mail.unsubscribe}>`,
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }),
      },
      signal,
    });
  } finally {
    transport.close();
  }
}

/** The server's code and the library's, without the server's words: they repeat the address. */
function smtpFailure(error: unknown): JobFailure {
  const { code = "", responseCode } = error as { code?: string; responseCode?: number };
  const said = responseCode === undefined ? code || "an unknown failure" : `${responseCode}`;
  // Who and what was refused for good stays refused; a wrong password in SMTP_URL is mended by the operator.
  const aboutMessage = code === "EENVELOPE" || code === "EMESSAGE";
  const permanent = aboutMessage && responseCode !== undefined && responseCode >= 500;
  const sentence = permanent ? "The mail server refused the message for good" : "The mail server could not be used";
  return new JobFailure(`${sentence}: ${said}`, permanent, { cause: error });
}
