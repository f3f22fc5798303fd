import "server-only";
import { crc32, inflateSync } from "node:zlib";

/** Of PNG, by the type of its colours: grey, colour, palette, grey and colour with how much shines through. */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * Whether a picture can be drawn whole: a PDF is written long after the picture was taken in, and there a broken one would
 * be nobody's fault. PNG (ISO 15948) is unpacked, no further than its own size; JPEG is followed from segment to segment.
 */
export function isDrawable(bytes: Uint8Array, mime: "image/png" | "image/jpeg"): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return mime === "image/png" ? isPng(view) : isJpeg(view);
  } catch {
    return false;
  }
}

function isPng(file: Buffer): boolean {
  const packed: Buffer[] = [];
  let palette = 0;
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const name = file.toString("latin1", at + 4, at + 8);
    const end = at + 8 + length;
    if (file.readUInt32BE(end) !== crc32(file.subarray(at + 4, end))) return false;
    if (name === "PLTE") palette = length / 3;
    if (name === "IDAT") packed.push(file.subarray(at + 8, end));
    if (name === "IEND") return areRows(file, Buffer.concat(packed), palette);
    at = end + 4;
  }
  return false;
}

/** Rows of pixels, each behind the number of its filter. Rows told in passes are not drawn by every program. */
function areRows(file: Buffer, packed: Buffer, palette: number): boolean {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const [bits = 0, colours = -1, , , passes] = file.subarray(24, 29);
  const parts = channels[colours];
  if (!parts || ![1, 2, 4, 8, 16].includes(bits) || passes !== 0 || (colours === 3 && palette < 1)) return false;
  const row = 1 + Math.ceil((width * parts * bits) / 8);
  const rows = inflateSync(packed, { maxOutputLength: row * height });
  if (rows.length !== row * height) return false;
  for (let at = 0; at < rows.length; at += row) if ((rows[at] ?? 5) > 4) return false;
  return true;
}

const frames = [0xc0, 0xc1, 0xc2];

function isJpeg(file: Buffer): boolean {
  let isFramed = false;
  for (let at = 2; at < file.length; ) {
    if (file[at] !== 0xff) return false;
    const marker = file[at + 1] ?? 0;
    const length = file.readUInt16BE(at + 2);
    if (frames.includes(marker)) {
      const parts = file[at + 9] ?? 0;
      // Eight bits of grey, or of red, green and blue: pictures for print in four inks look different everywhere.
      if (file[at + 4] !== 8 || (parts !== 1 && parts !== 3)) return false;
      isFramed = true;
    }
    // From here the pixels go on to the mark of the end.
    if (marker === 0xda) return isFramed && file.lastIndexOf(Buffer.from([0xff, 0xd9])) > at + length;
    at += 2 + length;
  }
  return false;
}
