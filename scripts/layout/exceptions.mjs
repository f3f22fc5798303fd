/**
 * What breaks a rule today, and why. The list may only shrink: an entry that is no longer needed is a finding itself.
 * @type {{ rule: string, file: string, reason: string }[]}
 */
export const exceptions = [
  {
    rule: "direction",
    file: "lib/i18n/actions.ts",
    reason: "choosing a language is an action like any other and passes the pipeline of access",
  },
];
