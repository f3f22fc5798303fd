import { describe, expect, it } from "vitest";
import { answerFile, fileVersion } from "./file-response";

const sha256 = "ab".repeat(32);
const picture = { name: "a.png", mime: "image/png", size: 100, sha256, isPublic: true };
const film = { ...picture, name: "a.mp4", mime: "video/mp4" };
const asked = { ifNoneMatch: null, range: null, ifRange: null, version: null };
const header = (file: typeof picture, name: string, more: Partial<typeof asked> | object = {}) =>
  answerFile(file, { ...asked, ...more }).headers[name];

describe("a file's answer", () => {
  it("is kept by anyone for long only when it is public and its address names the bytes", () => {
    const version = fileVersion(sha256);
    expect(header(picture, "Cache-Control", { version })).toBe("public, max-age=31536000, immutable");
    expect(header(picture, "Cache-Control", { version: "0" })).toBe("public, max-age=300");
    expect(header(picture, "Cache-Control")).toBe("public, max-age=300");
    expect(header({ ...picture, isPublic: false }, "Cache-Control", { version })).toBe("private, no-store");
  });

  it("is shown in the page for pictures and films, and saved for the rest", () => {
    expect(header(picture, "Content-Disposition")).toBe('inline; filename="a.png"');
    expect(header(film, "Content-Disposition")).toMatch(/^inline/);
    expect(header({ ...picture, mime: "application/pdf" }, "Content-Disposition")).toMatch(/^attachment/);
    expect(header({ ...picture, mime: "text/plain" }, "Content-Type")).toBe("text/plain; charset=utf-8");
  });

  it("lets a browser run nothing of it", () => {
    expect(header(picture, "Content-Security-Policy")).toMatch(/default-src 'none'.*sandbox$/);
    expect(header(picture, "X-Content-Type-Options")).toBe("nosniff");
  });

  it("has no body for those who have the bytes already", () => {
    for (const ifNoneMatch of [`"${sha256}"`, `W/"${sha256}"`, `"x", "${sha256}"`, "*"]) {
      expect(answerFile(picture, { ...asked, ifNoneMatch })).toMatchObject({ status: 304, part: null });
    }
    expect(answerFile(picture, { ...asked, ifNoneMatch: '"x"' }).status).toBe(200);
  });

  it.each([
    ["bytes=0-9", 206, { from: 0, length: 10 }],
    ["bytes=90-", 206, { from: 90, length: 10 }],
    ["bytes=-5", 206, { from: 95, length: 5 }],
    ["bytes=-500", 206, { from: 0, length: 100 }],
    ["bytes=50-5000", 206, { from: 50, length: 50 }],
    ["bytes=100-", 416, null],
    ["bytes=-0", 416, null],
    ["bytes=9-3", 200, { from: 0, length: 100 }],
    ["bytes=0-1,5-6", 200, { from: 0, length: 100 }],
    ["bytes=-", 200, { from: 0, length: 100 }],
    ["lines=1-2", 200, { from: 0, length: 100 }],
  ])("gives %s of a film with %i", (range, status, part) => {
    expect(answerFile(film, { ...asked, range })).toMatchObject({ status, part });
  });

  it("gives parts of films only, and the whole when the film has changed since", () => {
    expect(answerFile(picture, { ...asked, range: "bytes=0-9" }).status).toBe(200);
    expect(answerFile(film, { ...asked, range: "bytes=0-9", ifRange: '"old"' }).status).toBe(200);
    expect(answerFile(film, { ...asked, range: "bytes=0-9", ifRange: `"${sha256}"` }).status).toBe(206);
  });
});
