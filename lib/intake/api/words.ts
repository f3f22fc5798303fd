/** The closed words of the API. */
export const caseKinds = ["incident", "request"] as const;
export const caseStates = ["unclosed", "open", "waiting", "resolved", "closed"] as const;
