/** The parts into which the house's font is divided; each is a file of its own and stands in the PDF only where it is used. */
export const faces = ["latin", "latin-ext", "greek", "cyrillic"] as const;
export type Face = (typeof faces)[number];

export type Weight = 400 | 600;

/** What each part holds, as its package declares it. */
const ranges: Record<Face, readonly (readonly [number, number])[]> = {
  latin: [
    ...pairs(0x20, 0x7e, 0xa0, 0xff, 0x131, 0x131, 0x152, 0x153, 0x2bb, 0x2bc, 0x2c6, 0x2c6, 0x2da, 0x2da),
    ...pairs(0x2dc, 0x2dc, 0x2000, 0x206f, 0x20ac, 0x20ac, 0x2122, 0x2122, 0x2191, 0x2191, 0x2193, 0x2193),
    ...pairs(0x2212, 0x2212, 0x2215, 0x2215),
  ],
  "latin-ext": pairs(0x100, 0x2ba, 0x2bd, 0x2c5, 0x1e00, 0x1e9f, 0x1ef2, 0x1eff, 0x20a0, 0x20ab, 0x20ad, 0x20c0),
  greek: pairs(0x370, 0x377, 0x37a, 0x37f, 0x384, 0x38a, 0x38c, 0x38c, 0x38e, 0x3a1, 0x3a3, 0x3ff),
  cyrillic: pairs(0x400, 0x45f, 0x490, 0x491, 0x4b0, 0x4b1, 0x2116, 0x2116),
};

function pairs(...ends: number[]): [number, number][] {
  return Array.from({ length: ends.length / 2 }, (_, i) => [ends[2 * i] ?? 0, ends[2 * i + 1] ?? 0]);
}

const unknown = "?";

function faceOf(point: number): Face | null {
  return faces.find((face) => ranges[face].some(([from, to]) => point >= from && point <= to)) ?? null;
}

export interface Run {
  face: Face;
  text: string;
}

/**
 * A line cut where another file of the font is needed. A letter with its mark apart is put together first; what no file
 * holds becomes a question mark, so that a reader sees that something stood there. Breaks and tabs become spaces.
 */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (const letter of text.normalize("NFC").replace(/[\s\p{Cc}]/gu, spaceOf)) {
    const found = faceOf(letter.codePointAt(0) ?? 0);
    const [face, shown] = found ? [found, letter] : (["latin", unknown] as const);
    const last = runs.at(-1);
    if (last?.face === face) last.text += shown;
    else runs.push({ face, text: shown });
  }
  return runs;
}

/** The spaces that keep words together stay what they are. */
function spaceOf(letter: string): string {
  return letter === "\u00A0" || letter === "\u202F" ? "\u00A0" : " ";
}
