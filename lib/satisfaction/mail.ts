import { scores } from "./invitation";
import type { SurveyLang } from "./settings";

interface Asked {
  name: string;
  reference: string;
  title: string;
  /** The last day to answer, in words. */
  last: string;
  lang: SurveyLang;
  /** The address that a score leads to. */
  href: (score: number) => string;
}

/**
 * The mail that asks how a closed case went, as text and as HTML without anything to fetch: five links, best first, each of
 * which leads to the page where one press confirms. `t` gives the words of `survey` in the mail's language.
 */
export function surveyMail(
  { href, lang, ...asked }: Asked,
  t: (key: string, values?: Record<string, string>) => string,
): { subject: string; text: string; html: string } {
  const links = scores.toReversed().map((score) => ({ score, name: t(`score.${score}`), to: href(score) }));
  const [hello, closed, ask, foot] = [
    t("mail.hello", asked),
    t("mail.closed", asked),
    t("mail.ask"),
    t("mail.foot", asked),
  ];
  const listed = links.map(({ score, name, to }) => `${score} – ${name}\n${to}`);
  const paragraphs = [hello, closed, ask, listed.join("\n\n"), foot];
  const rows = links.map(
    ({ score, name, to }) =>
      `<tr><td style="padding:0 0 8px"><a href="${escaped(to)}" style="${button}"><b>${score}</b>&ensp;${escaped(name)}</a></td></tr>`,
  );
  const html = [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escaped(t("mail.subject", asked))}</title></head>`,
    `<body style="margin:0;padding:24px 16px;font:16px/1.5 system-ui,-apple-system,Segoe UI,Arial,sans-serif">`,
    `<p>${escaped(hello)}</p><p>${escaped(closed)}</p><p>${escaped(ask)}</p>`,
    `<table role="presentation" cellpadding="0" cellspacing="0" style="width:100%;max-width:360px">${rows.join("")}</table>`,
    `<p style="font-size:14px">${escaped(foot)}</p></body></html>`,
  ].join("\n");
  return { subject: t("mail.subject", asked), text: `${paragraphs.join("\n\n")}\n`, html };
}

/** Colours of their own on both sides, so that a mail program's dark theme leaves them readable. */
const button =
  "display:block;padding:12px 16px;border:1px solid #4b5563;border-radius:8px;background:#ffffff;color:#111827;text-decoration:none";

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
