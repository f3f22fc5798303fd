import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");

const pairs = [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)];
const tokens = new Map(pairs.map(([, name, light, dark]) => [name, { light, dark }]));

type Side = "light" | "dark";

/** Relative luminance of an sRGB colour, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string, side: Side): number {
  const [a, b] = [one, other].map((name) => luminance(tokens.get(name)?.[side] ?? "#808080"));
  const [light, dark] = [Math.max(a ?? 0, b ?? 0), Math.min(a ?? 0, b ?? 0)];
  return (light + 0.05) / (dark + 0.05);
}

const surfaces = ["canvas", "surface", "surface-muted", "surface-hover"];
const texts = ["ink", "ink-muted", "ink-subtle", "accent"].flatMap((text) => surfaces.map((on) => [text, on] as const));
const meanings = ["info", "good", "warn", "bad"].flatMap((tone) => [
  [tone, `${tone}-soft`] as const,
  [tone, "surface"] as const,
  ["ink", `${tone}-soft`] as const,
  ["ink-muted", `${tone}-soft`] as const,
]);
const onFills = [
  ["on-accent", "accent"],
  ["on-accent", "accent-hover"],
  ["accent", "accent-soft"],
  ["ink", "accent-line"],
] as const;

const graphics = [1, 2, 3, 4, 5].map((number) => `series-${number}`).concat(["line-strong", "focus"]);
const solids = ["info-solid", "good-solid", "warn-solid", "bad-solid"];

test("every colour is read from the file", () => {
  expect(tokens.size).toBeGreaterThan(30);
});

for (const side of ["light", "dark"] as const) {
  test.each([...texts, ...meanings, ...onFills])(`${side}: %s on %s is text at 4.5:1 or more`, (text, on) => {
    expect(contrast(text, on, side)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([...graphics, ...solids])(`${side}: %s stands out from the surface by 3:1 or more`, (graphic) => {
    expect(contrast(graphic, "surface", side)).toBeGreaterThanOrEqual(3);
  });
}
