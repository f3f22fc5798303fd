/** The demonstration world at its own present, whatever the day is. */
export const present = "2026-11-20T15:00";
