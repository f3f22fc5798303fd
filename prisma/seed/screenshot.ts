import { crc32, deflateSync } from "node:zlib";

type Colour = readonly [red: number, green: number, blue: number];

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  colour: Colour;
}

const width = 640;
const height = 360;
const white: Colour = [255, 255, 255];
const grey: Colour = [214, 220, 224];
const ink: Colour = [70, 84, 90];

/** A window with a calendar and a message in red: what somebody sends who sees something odd. */
const boxes: readonly Box[] = [
  { x: 0, y: 0, width, height, colour: [235, 239, 241] },
  { x: 24, y: 20, width: 592, height: 320, colour: white },
  { x: 24, y: 20, width: 592, height: 34, colour: [11, 90, 102] },
  { x: 40, y: 70, width: 150, height: 12, colour: ink },
  ...Array.from({ length: 20 }, (_, cell): Box => {
    const [column, row] = [cell % 5, Math.floor(cell / 5)];
    return {
      x: 40 + column * 112,
      y: 98 + row * 44,
      width: 104,
      height: 36,
      colour: cell === 7 ? [92, 192, 201] : grey,
    };
  }),
  { x: 40, y: 284, width: 560, height: 40, colour: [251, 233, 231] },
  { x: 52, y: 298, width: 12, height: 12, colour: [194, 59, 50] },
  { x: 76, y: 298, width: 380, height: 12, colour: [151, 37, 31] },
];

/** A small picture as PNG, the same bytes each time. */
export function drawScreenshot(): Uint8Array<ArrayBuffer> {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (const box of boxes) fill(rows, box);
  return pngOf({ width, height }, rows);
}

/** Rows of pixels of three bytes, each row behind a nought, as PNG. */
export function pngOf(size: { width: number; height: number }, rows: Buffer): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size.width, 0);
  head.writeUInt32BE(size.height, 4);
  // Eight bits a channel, three channels.
  head.set([8, 2], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [signature, chunk("IHDR", head), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))];
  return Uint8Array.from(Buffer.concat(parts));
}

function fill(rows: Buffer, { x, y, width: across, height: down, colour }: Box): void {
  for (let row = y; row < y + down; row += 1) {
    const line = row * (1 + width * 3) + 1;
    for (let column = x; column < x + across; column += 1) rows.set(colour, line + column * 3);
  }
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
