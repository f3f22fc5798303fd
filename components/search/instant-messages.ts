import type { AbstractIntlMessages } from "next-intl";

/** Only what the list of hits says. */
export function instantMessages(messages: AbstractIntlMessages): AbstractIntlMessages {
  const { search } = messages as Record<string, Record<string, AbstractIntlMessages>>;
  return { search: { instant: search?.instant ?? {}, group: search?.group ?? {} } };
}
