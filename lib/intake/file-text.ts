import "server-only";
import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import type { Profile } from "./profile";
import { Refusal } from "./refusal";

type Encoding = Profile["encoding"];

/**
 * A file's text, chunk by chunk, unpacked when it is gzip and decoded strictly. Throws Refusal with a sentence for what
 * cannot be read: no such file, not text, another encoding, a packed file that ends too early.
 */
export async function* fileText(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let bytes = 0;
  let started = false;
  for await (const chunk of unpacked(path)) {
    if (!started) refuseOtherContent(chunk, encoding);
    started = true;
    const text = decode(decoder, chunk, encoding, bytes);
    if (text !== "") yield text;
    bytes += chunk.length;
  }
  if (!started) throw new Refusal("The file is empty.");
  // Complains about a character cut in two; the empty text says that this was all.
  yield decode(decoder, new Uint8Array(), encoding, bytes, true);
}

async function* unpacked(path: string): AsyncGenerator<Buffer> {
  try {
    const first = await firstBytes(path);
    const file = createReadStream(path, { highWaterMark: 256 * 1024 });
    if (first[0] !== 0x1f || first[1] !== 0x8b) {
      yield* file;
      return;
    }
    const gunzip = createGunzip({ chunkSize: 256 * 1024 });
    file.on("error", (error) => gunzip.destroy(error));
    try {
      yield* file.pipe(gunzip);
    } finally {
      file.destroy();
    }
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function firstBytes(path: string): Promise<Buffer> {
  for await (const chunk of createReadStream(path, { end: 1 })) return chunk;
  return Buffer.alloc(0);
}

function unreadable(path: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : "";
  switch (code) {
    case "ENOENT":
      return new Refusal(`There is no file ${path}.`);
    case "EISDIR":
      return new Refusal(`${path} is a folder, not a file.`);
    case "EACCES":
    case "EPERM":
      return new Refusal(`The file ${path} may not be read by this user.`);
    case "Z_BUF_ERROR":
      return new Refusal("The packed file ends too early: it was cut off on its way. Fetch it again.");
    case "Z_DATA_ERROR":
    case "Z_MEM_ERROR":
      return new Refusal("The packed file is damaged and cannot be unpacked. Fetch it again.");
    default:
      return error;
  }
}

function refuseOtherContent(start: Buffer, encoding: Encoding): void {
  if (start[0] === 0x50 && start[1] === 0x4b && start[2] === 0x03) {
    throw new Refusal("The file is a ZIP archive or an Excel workbook, not CSV. Save it as CSV, or unpack it.");
  }
  const isUtf16 = (start[0] === 0xff && start[1] === 0xfe) || (start[1] === 0 && start[3] === 0 && start[0] !== 0);
  if (encoding !== "utf-16le" && isUtf16) {
    throw new Refusal(`The file seems to be UTF-16; the profile says ${encoding}. Write encoding: utf-16le.`);
  }
  if (encoding !== "utf-16le" && start.includes(0)) throw new Refusal("The file is binary, not text.");
  const wide = encoding === "windows-1252" || encoding === "latin1";
  if (wide && start.some((byte) => byte > 0x7f) && isUtf8(wholeCharacters(start))) {
    throw new Refusal(`The file seems to be UTF-8; the profile says ${encoding}. Write encoding: utf-8.`);
  }
}

/** Without the character that the end of the chunk may have cut in two. */
function wholeCharacters(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && bytes.length - end < 3 && (bytes[end - 1] as number) > 0x7f) end -= 1;
  return bytes.subarray(0, end);
}

function decode(decoder: TextDecoder, chunk: Uint8Array, encoding: Encoding, before: number, last = false): string {
  let text: string;
  try {
    text = decoder.decode(chunk, { stream: !last });
  } catch {
    const where = `between byte ${before} and ${before + chunk.length}`;
    const hint = encoding === "utf-8" ? " It may be windows-1252, which older Windows programs write." : "";
    throw new Refusal(`The file is not ${encoding}: ${where} are bytes that mean nothing in it.${hint}`);
  }
  if (text.includes("\0")) throw new Refusal("The file is binary, or has another encoding than the profile says.");
  return text;
}
