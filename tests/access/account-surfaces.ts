import type { ActionRow } from "./surfaces";

/** One's own sessions and password: for whoever has signed in. */
export const accountActions: readonly ActionRow[] = [
  {
    action: "revokeSessionAction",
    page: "/account",
    may: "signed in",
    state: true,
    fields: { session: "00000000-0000-4000-8000-000000000000" },
  },
  { action: "revokeOtherSessionsAction", page: "/account", may: "signed in", state: true, fields: {} },
  {
    action: "changePasswordAction",
    page: "/account",
    may: "signed in",
    state: true,
    fields: {
      currentPassword: "fel",
      nextPassword: "ett nytt långt lösenord",
      repeatPassword: "ett nytt långt lösenord",
    },
  },
];
