import { expect, test } from "vitest";
import { chosenFiles } from "./form-files";

const named = (...files: File[]) => {
  const form = new FormData();
  for (const file of files) form.append("files", file);
  return chosenFiles(form).map(({ name }) => name);
};

test("the empty file of a field in which nothing is chosen is none, as the browser sends it and as a script does", () => {
  expect(named(new File([], ""))).toEqual([]);
  expect(named(new File([], "undefined"))).toEqual([]);
});

test("a chosen file counts, also an empty one; words in its place do not", () => {
  expect(named(new File(["x"], "a.png"), new File([], "tom.txt"))).toEqual(["a.png", "tom.txt"]);
  const form = new FormData();
  form.set("files", "a.png");
  expect(chosenFiles(form)).toEqual([]);
});
