import { getTranslations } from "next-intl/server";
import { fullAddress, loadPublicSections } from "@/lib/knowledge/reading/public-loaders";
import { routes } from "@/lib/routes";

/** What is public today, at the address of today; not what a build knew. */
export const dynamic = "force-dynamic";

/** The help centre for language models: one heading, one sentence, and lists of the articles as Markdown. */
export async function GET(): Promise<Response> {
  const [common, sv, en] = await Promise.all([
    getTranslations({ locale: "en", namespace: "common" }),
    listOf("sv"),
    listOf("en"),
  ]);
  const text = `# ${common("product")}\n\n> ${common("description")}\n\n${[...sv, ...en].join("\n\n")}\n`;
  const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=600" };
  return new Response(text, { headers });
}

async function listOf(lang: "sv" | "en"): Promise<string[]> {
  const sections = await loadPublicSections(lang);
  return sections.map(({ title, articles }) => {
    const lines = articles.map(({ title: name, href, description }) => {
      const note = description ? `: ${oneLine(description)}` : "";
      return `- [${oneLine(name).replace(/[[\]]/g, "\\$&")}](${fullAddress(routes.help.markdown(href))})${note}`;
    });
    return `## ${oneLine(title)} (${lang})\n\n${lines.join("\n")}`;
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
