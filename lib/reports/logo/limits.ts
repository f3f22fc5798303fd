/** What a logo may weigh, and how long its longest side may be. */
export const logoLimits = { bytes: 512 * 1024, pixels: 2000 } as const;

/** Each has a sentence in `messages/<lang>/packs.json`, under `logo`. */
export type LogoRefusal = "missing" | "empty" | "type" | "broken" | "pixels" | "tooLarge";
