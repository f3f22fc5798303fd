const crcTable = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xed_b8_83_20 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xff_ff_ff_ff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xff_ff_ff_ff) >>> 0;
}

/** Files stored one after the other, not compressed, in a ZIP (APPNOTE 6.3, method 0); dated 1980, so that the same rows give the same bytes. */
export function zipOf(files: readonly (readonly [path: string, bytes: Uint8Array])[]): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  const index: Uint8Array[] = [];
  let offset = 0;
  for (const [path, bytes] of files) {
    const name = new TextEncoder().encode(path);
    const facts = [[20, 0x08_00, 0, 0, 0x21], crcOf(bytes), bytes.length, bytes.length, [name.length, 0]] as const;
    const local = record(0x04_03_4b_50, ...facts);
    const central = record(0x02_01_4b_50, [20], ...facts, [0, 0, 0], 0, offset);
    chunks.push(local, name, bytes);
    index.push(central, name);
    offset += local.length + name.length + bytes.length;
  }
  const size = index.reduce((sum, { length }) => sum + length, 0);
  const end = record(0x06_05_4b_50, [0, 0, files.length, files.length], size, offset, [0]);
  return joined([...chunks, ...index, end]);
}

/** Numbers are four bytes, those in a list two, little-endian. */
function record(...fields: readonly (number | readonly number[])[]): Uint8Array {
  const size = fields.reduce<number>((sum, field) => sum + (typeof field === "number" ? 4 : 2 * field.length), 0);
  const view = new DataView(new ArrayBuffer(size));
  let at = 0;
  for (const field of fields) {
    if (typeof field === "number") {
      view.setUint32(at, field, true);
      at += 4;
    } else {
      for (const short of field) {
        view.setUint16(at, short, true);
        at += 2;
      }
    }
  }
  return new Uint8Array(view.buffer);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
