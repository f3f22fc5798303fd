import { expect, test } from "vitest";
import { textToOpen } from "./opened-text";

const saved = { source: "saved", number: 3 };
const draft = { source: "kept by the portal", basedOn: 3, savedAt: "2026-11-23T10:00:00.000Z" };
const local = { source: "kept by the browser", basedOn: 3, at: "2026-11-23T10:00:05.000Z" };

test("what was typed last is opened, wherever it was kept", () => {
  expect(textToOpen({ saved, draft, local }).source).toBe("kept by the browser");
  expect(textToOpen({ saved, draft, local: { ...local, at: "2026-11-23T09:00:00.000Z" } })).toEqual({
    source: "kept by the portal",
    basedOn: 3,
    keptAt: draft.savedAt,
  });
});

test("a kept text equal to the saved one is no unsaved text", () => {
  expect(textToOpen({ saved, draft: { ...draft, source: "saved", basedOn: 2 }, local: null })).toEqual({
    source: "saved",
    basedOn: 3,
    keptAt: null,
  });
});

test("without anything kept the saved version is opened", () => {
  expect(textToOpen({ saved, draft: null, local: null }).basedOn).toBe(3);
});
