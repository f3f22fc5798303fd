import { describe, expect, it } from "vitest";
import { filesOfEachType, zipOf } from "@/tests/fixtures/files";
import { typeOf } from "./file-types";

const text = (content: string) => new TextEncoder().encode(content);

describe("a file's type", () => {
  it.each(Object.entries(filesOfEachType()))("%s is known by its bytes, whatever its name says", (mime, bytes) => {
    const name = mime.startsWith("text/") ? `x.${mime === "text/csv" ? "csv" : "txt"}` : "x.exe";
    expect(typeOf(bytes, name)?.mime).toBe(mime);
  });

  it.each([
    ["an SVG", "x.png", text('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ["an SVG called text", "x.txt", text("  \n<?xml version='1.0'?><svg/>")],
    ["HTML", "x.html", text("<!doctype html><p>x")],
    ["HTML called CSV", "x.csv", text("<html>")],
    ["a script", "x.txt", text("#!/bin/sh\nrm -rf /")],
    ["text of no accepted kind", "x.js", text("alert(1)")],
    ["text in Latin-1", "x.txt", Uint8Array.from([0x66, 0xf6, 0x72])],
    ["text with zeroes", "x.txt", text("a\0b")],
    ["a program", "x.png", text("MZ\x90\0")],
    ["an archive", "x.zip", zipOf(["readme.txt"])],
    ["an archive called Word", "x.docx", zipOf(["word/document.xml"])],
    ["Word with macros", "x.docx", zipOf(["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"])],
    ["Word with a program", "x.docx", zipOf(["[Content_Types].xml", "word/document.xml", "word/embeddings/run.exe"])],
    ["a cut archive", "x.docx", zipOf(["[Content_Types].xml", "word/document.xml"]).subarray(0, 60)],
    ["QuickTime", "x.mp4", text("\0\0\0\x14ftypqt  \0\0\0\0qt  ")],
    ["HEIC", "x.heic", text("\0\0\0\x18ftypheic\0\0\0\0mif1heic")],
    ["nothing", "x.txt.exe", text("hello")],
  ])("%s is none of ours", (_, name, bytes) => expect(typeOf(bytes, name)).toBeNull());
});
