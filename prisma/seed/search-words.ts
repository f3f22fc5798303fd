type Lang = "sv" | "en";

/** What people search for: how often it comes, how many texts are found, and which is opened; null where none helps. */
export interface SearchWords {
  readonly query: string;
  readonly lang?: Lang;
  readonly weight: number;
  readonly hits: number;
  readonly opens: string | null;
  /** How often something is opened, of 1; nine of ten by default. */
  readonly chance?: number;
}

export const searchWords: readonly SearchWords[] = [
  { query: "byta lösenord", weight: 30, hits: 6, opens: "change-password" },
  { query: "glömt lösenord", weight: 22, hits: 5, opens: "change-password" },
  { query: "vpn", weight: 21, hits: 4, opens: "connect-vpn" },
  { query: "skrivare", weight: 17, hits: 3, opens: "printing" },
  { query: "wifi", weight: 15, hits: 3, opens: "connect-wifi" },
  { query: "mfa ny telefon", weight: 14, hits: 4, opens: "set-up-mfa" },
  { query: "delad brevlåda", weight: 12, hits: 3, opens: "shared-and-full-mailbox" },
  { query: "dockningsstation", weight: 10, hits: 2, opens: "screens-and-docking" },
  { query: "datorn är seg", weight: 9, hits: 4, opens: "slow-computer" },
  { query: "autosvar", weight: 9, hits: 2, opens: "automatic-replies-and-signature" },
  { query: "återställa fil", weight: 8, hits: 3, opens: "save-and-restore-files" },
  { query: "misstänkt mejl", weight: 8, hits: 3, opens: "recognise-phishing" },
  { query: "pinkod", weight: 7, hits: 2, opens: "sign-in-with-pin" },
  { query: "ny medarbetare", weight: 7, hits: 4, opens: "new-employee" },
  { query: "dela fil externt", weight: 6, hits: 2, opens: "share-files-outside" },
  { query: "ändra ärende", weight: 5, hits: 3, opens: "follow-your-cases", chance: 0.6 },
  { query: "change password", lang: "en", weight: 7, hits: 5, opens: "change-password" },
  { query: "vpn", lang: "en", weight: 5, hits: 4, opens: "connect-vpn" },
  { query: "printer", lang: "en", weight: 4, hits: 3, opens: "printing" },
  // Found, but what is meant is not there, or its title does not say so.
  { query: "behörighet till mapp", weight: 11, hits: 7, opens: "network-drives", chance: 0.2 },
  { query: "växel", weight: 10, hits: 2, opens: null },
  { query: "teams ljud", weight: 9, hits: 6, opens: "teams-meetings", chance: 0.25 },
  { query: "outlook hänger sig", weight: 8, hits: 9, opens: "mail-not-arriving", chance: 0.15 },
  { query: "tjänstekort", weight: 7, hits: 1, opens: null },
  { query: "kö i servicedesk", weight: 4, hits: 3, opens: null },
  // Nothing is written about these.
  { query: "vab", weight: 13, hits: 0, opens: null },
  { query: "friskvård", weight: 11, hits: 0, opens: null },
  { query: "lönespecifikation", weight: 8, hits: 0, opens: null },
  { query: "passerkort", weight: 8, hits: 0, opens: null },
  { query: "reseräkning", weight: 6, hits: 0, opens: null },
  { query: "parkering", weight: 4, hits: 0, opens: null },
  { query: "hyrbil", weight: 3, hits: 0, opens: null },
  { query: "payslip", lang: "en", weight: 3, hits: 0, opens: null },
  { query: "parking permit", lang: "en", weight: 2, hits: 0, opens: null },
];

/** What is searched for first in vain, and what instead. */
export const secondThoughts: readonly (readonly [first: SearchWords, then: SearchWords])[] = [
  ["inlogg funkar ej", 0, "inloggning", 5, "sign-in-errors"],
  ["bluffmejl", 0, "nätfiske", 3, "recognise-phishing"],
  ["dataskärm", 0, "bildskärm", 3, "screens-and-docking"],
  ["kodappen", 0, "tvåstegsverifiering", 4, "set-up-mfa"],
  ["jobba hemma", 1, "vpn", 4, "connect-vpn"],
  ["printa dubbelsidigt", 0, "skriva ut", 3, "printing"],
  ["fulla lådan", 0, "full brevlåda", 2, "shared-and-full-mailbox"],
].map(([query, hits, instead, found, opens]) => [
  { query: String(query), weight: 1, hits: Number(hits), opens: null },
  { query: String(instead), weight: 1, hits: Number(found), opens: String(opens), chance: 0.85 },
]);
