import { ActionForm } from "@/components/access/action-form";
import { Messages } from "@/components/ui/messages";
import { endLinkedSubscriptionAction } from "@/lib/reports/subscriptions/actions";

/** One press ends it: a link that is only followed, by a mail scanner, ends nothing. */
export function Unsubscribe({ token, submit }: { token: string; submit: string }) {
  return (
    <Messages of={["packs"]}>
      <ActionForm action={endLinkedSubscriptionAction} submit={submit} hidden={{ token }} />
    </Messages>
  );
}
