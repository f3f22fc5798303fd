import { describe, expect, it } from "vitest";
import { fileNameOf, keyOfPath, linkingFrom, resolvePath } from "./source-path";

describe("a page's key", () => {
  it.each([
    ["gnome-help/clock-set.md", "gnome-help-clock-set"],
    ["Nätverk/Så gör du.sv.md", "natverk-sa-gor-du"],
    ["index.mdx", "index"],
    ["a/b.en.mdx", "a-b"],
  ])("%s → %s", (path, key) => expect(keyOfPath(path)).toBe(key));

  it.each([["a/picture.png"], ["说明.md"], [".md"], [`${"x".repeat(101)}.md`]])("%s has none", (path) =>
    expect(keyOfPath(path)).toBeNull(),
  );
});

describe("a relative address", () => {
  it.each([
    ["a/b.md", "c.md", "a/c.md"],
    ["a/b.md", "../c.md#x", "c.md"],
    ["a/b.md", "./figures/x%20y.png?raw=1", "a/figures/x y.png"],
    ["b.md", "d//e.md", "d/e.md"],
  ])("from %s to %s is %s", (from, address, path) => expect(resolvePath(from, address)).toBe(path));

  it.each([
    ["../../etc/passwd"],
    ["/etc/passwd"],
    ["https://example.org/x.md"],
    ["C:/x.md"],
    ["\\\\host\\x.md"],
    ["#anchor"],
    ["a/../../../x.md"],
  ])("%s leads out of the folder", (address) => expect(resolvePath("a/b.md", address)).toBeNull());
});

describe("linking", () => {
  it("goes by path for what was imported", () => {
    const { article, file } = linkingFrom({ path: "gnome-help/a11y.md", lang: "sv" });
    expect(article("clock-set.md#tid")).toEqual({ key: "gnome-help-clock-set", anchor: "tid" });
    expect(article("../other/x.md")).toEqual({ key: "other-x", anchor: null });
    expect(article("https://example.org/x.md")).toBeNull();
    expect(file("figures/Meny.PNG")).toBe("figures-meny.sv.png");
    expect(file("../shared/x.png")).toBe("shared-x.sv.png");
    expect(file("../../x.png")).toBeNull();
  });

  it("goes by name for what is shipped or written here", () => {
    const { article, file } = linkingFrom(null);
    expect(article("../accounts/change-password.sv.mdx")).toEqual({ key: "change-password", anchor: null });
    expect(file("./menu.png")).toBe("menu.png");
    expect(file("figures/menu.png")).toBeNull();
  });
});

it("a file's name is safe wherever it is written", () => {
  expect(fileNameOf("Skärmbild 2026-11-23 (kopia).PNG")).toBe("skarmbild-2026-11-23-kopia.png");
  expect(fileNameOf("../../etc/passwd")).toBeNull();
  expect(fileNameOf(".png")).toBeNull();
  expect(fileNameOf('x"; filename=y.exe\r\n.pdf')).toBe("x-filename-y-exe.pdf");
});
