import * as z from "zod";

// Text as it is kept: what a keyboard does not write, Postgres does not store.
export const oneLine = z.string().overwrite((text) => text.replace(/\p{Cc}+/gu, " ").trim());
export const manyLines = z.string().overwrite((text) => text.replace(/[^\P{Cc}\n\t]/gu, "").trim());
