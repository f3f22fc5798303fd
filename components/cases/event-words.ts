import { useTranslations } from "next-intl";
import { eventMessage } from "@/lib/cases/event-message";
import type { CaseEvent } from "@/lib/sla/events";

/** Says in a line what happened to a case. */
export function useEventWords(serviceName: (key: string) => string): (event: CaseEvent) => string {
  const t = useTranslations("cases.event");
  const reasonName = useTranslations("sla.waitReason");
  return (event) => {
    const { key, values } = eventMessage(event, { serviceName, reasonName });
    return t(key, values);
  };
}
