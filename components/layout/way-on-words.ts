import type sv from "@/lib/i18n/messages/sv/errors.json";

/** The strings of the pages where one got stuck. Given as a value, because the failed page must not need the translator. */
export type WayOnWords = (typeof sv)["wayOn"];
