import * as z from "zod";

// Text as it is kept: what a keyboard does not write, Postgres does not store, nor half a letter.
export const oneLine = z.string().overwrite((text) =>
  text
    .toWellFormed()
    .replace(/\p{Cc}+/gu, " ")
    .trim(),
);
export const manyLines = z.string().overwrite((text) =>
  text
    .toWellFormed()
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .trim(),
);
