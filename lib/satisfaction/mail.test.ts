import { createTranslator } from "use-intl/core";
import { expect, it } from "vitest";
import en from "@/lib/i18n/messages/en/survey.json";
import sv from "@/lib/i18n/messages/sv/survey.json";
import { surveyMail } from "./mail";

const asked = {
  ...{
    name: "Elsa <b>",
    reference: "EKL-7",
    title: 'Skrivaren "3" & <script>alert(1)</script>',
    last: "12 december 2026",
  },
  href: (score: number) => `https://portal.example/survey/abc?score=${score}&x=1`,
};

function mailIn(lang: "sv" | "en", last = asked.last) {
  const t = createTranslator({ locale: lang, messages: { sv, en }[lang] });
  return surveyMail({ ...asked, last, lang }, (key, values) => t(key as "title", values));
}

it.each([
  ["sv", "EKL-7: hur gick det?", "Mycket nöjd", "Du kan svara till och med 12 december 2026."],
  ["en", "EKL-7: how did it go?", "Very satisfied", "You can answer until 12 December 2026."],
] as const)("asks in %s, in text and in HTML alike, with five links, best first", (lang, subject, best, until) => {
  const last = lang === "sv" ? asked.last : "12 December 2026";
  const mail = mailIn(lang, last);
  expect(mail.subject).toBe(subject);
  const hrefs = [...mail.html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href?.replaceAll("&amp;", "&"));
  expect(hrefs).toEqual([5, 4, 3, 2, 1].map(asked.href));
  expect(mail.text.match(/https:\S+/g)).toEqual(hrefs);
  for (const part of [mail.text, mail.html]) expect(part).toContain(best);
  expect(mail.text).toContain(until);
  expect(mail.html).toContain(until);
  expect(mail.html).toContain(`lang="${lang}"`);
});

it("writes what people have typed as text, and fetches nothing", () => {
  const { html, text } = mailIn("sv");
  expect(text).toContain(asked.title);
  expect(html).toContain("Skrivaren &quot;3&quot; &amp; &lt;script&gt;");
  expect(html).not.toMatch(/<script|<b>,|<img|src=|url\(|<link/i);
});
