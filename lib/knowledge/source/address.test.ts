import { expect, test } from "vitest";
import {
  fileNameOf,
  isAllowedDownload,
  isAllowedPicture,
  isForeignAddress,
  keyOfFileName,
  linkedArticle,
} from "./address";

test.each([
  ["./a.png", true, true],
  ["a.png", true, true],
  ["figures/a-b_c.webp", true, true],
  ["./figures/Meny.SVG", false, true],
  ["./a.svg", false, true],
  ["./a.html", false, false],
  ["../a.png", false, false],
  ["./.a.png", false, false],
  ["a/../b.png", false, false],
  ["/a.png", false, false],
  ["a//b.png", false, false],
  ["./a%2e.png", false, false],
  ["./a.png?x", false, false],
  ["a\\b.png", false, false],
  ["https://a.example/b.png", false, false],
  [`./${"a".repeat(300)}.png`, false, false],
])("the picture %j: %j in MDX, %j in Markdown", (address, inMdx, inMarkdown) => {
  expect(isAllowedPicture(address)).toBe(inMdx);
  expect(isAllowedPicture(address, "md")).toBe(inMarkdown);
});

test("what is offered for download is a document, not a program or a page", () => {
  for (const name of ["./a.pdf", "a.docx", "forms/a.xlsx", "./a.zip"]) expect(isAllowedDownload(name), name).toBe(true);
  for (const name of ["./a.exe", "./a.html", "./a.svg", "./a.js", "./a.pdf.lnk"]) {
    expect(isAllowedDownload(name), name).toBe(false);
  }
});

test.each([
  ["./two.sv.mdx", "two", null],
  ["../mail/two-three.en.mdx#heading-å", "two-three", "heading-å"],
  ["sub/Other_Page.md", "other-page", null],
  ["two.mdx", "two", null],
])("the link %j leads to %j", (address, key, anchor) => expect(linkedArticle(address)).toEqual({ key, anchor }));

test.each(["/two.mdx", "https://a.example/two.mdx", "two.html", "two", "#two", ".mdx", "a?two.md", "x:two.md"])(
  "the link %j leads to no document",
  (address) => expect(linkedArticle(address)).toBeNull(),
);

test("a file's name gives a key and a stored name", () => {
  expect(keyOfFileName("sub/Ändra lösenord.sv.mdx")).toBe("andra-losenord");
  expect(fileNameOf("./figures/a.png")).toBe("figures/a.png");
  for (const address of ["../a.png", "/a.png", "https://a.example/a.png", ".a"]) expect(fileNameOf(address)).toBeNull();
});

test("addresses of other help systems are known by their scheme alone", () => {
  for (const address of ["help:x", "man:dconf(7)", "APT:orca"]) expect(isForeignAddress(address)).toBe(true);
  for (const address of ["javascript:help:", "data:x", "helpx:y", "help", "help:\n"]) {
    expect(isForeignAddress(address)).toBe(false);
  }
});
