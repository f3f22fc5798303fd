import "server-only";
import { inJobScope } from "@/lib/access/scope";
import { getLinkedSubscription } from "./queries";
import { subscriptionOfToken } from "./unsubscribe-token";

/** What the link of a mail would end; null for a link that the portal has not written. */
export async function loadLinkedSubscription(token: string) {
  const id = subscriptionOfToken(token);
  return id === null ? null : inJobScope((scope) => getLinkedSubscription(scope, id));
}
