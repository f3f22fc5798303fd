import { expect, test } from "vitest";
import en from "@/lib/i18n/messages/en/audit.json";
import sv from "@/lib/i18n/messages/sv/audit.json";
import { auditKinds } from "./events";

test("every kind of event has its words in both languages, and no words are without a kind", () => {
  const keys = auditKinds.map((kind) => kind.replaceAll(".", "_")).sort();
  expect(Object.keys(sv.kinds).sort()).toEqual(keys);
  expect(Object.keys(en.kinds).sort()).toEqual(keys);
});
