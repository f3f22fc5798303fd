/** Length is what resists guessing; no rules of composition. */
export const minimumPasswordLength = 12;
