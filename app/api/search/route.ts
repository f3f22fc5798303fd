import * as z from "zod";
import { requireOwnRequest } from "@/lib/access/action";
import { countTyping } from "@/lib/access/typing-limits";
import { AppError } from "@/lib/errors";
import { langs } from "@/lib/knowledge/source/schema";
import { problemDetails } from "@/lib/problem-details";
import type { InstantAnswer } from "@/lib/search/finding/found";
import { loadCaseSuggestions, loadInstant } from "@/lib/search/finding/loaders";
import { longestQuery } from "@/lib/search/finding/request";
import { readBounded } from "@/lib/search/insight/bounded-body";
import { singleValues } from "@/lib/single-values";

const largestBody = 4096;
const flat = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
const asked = z.object({ q: z.string().max(longestQuery).transform(flat), lang: z.enum(langs) });
const written = z.object({ text: z.string().transform(flat), lang: z.enum(langs) });

/** The first hits for what has been typed so far: `q` and `lang`. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const parsed = asked.safeParse(singleValues(Object.fromEntries(searchParams)));
  if (!parsed.success || searchParams.getAll("q").length > 1 || parsed.data.q === "") {
    return bad(`Give q, of 1 to ${longestQuery} letters, once, and lang, which is ${langs.join(" or ")}.`);
  }
  const { q, lang } = parsed.data;
  return answered(() => loadInstant(q, lang));
}

/** Articles for a case that is being written. A POST, so that its words are in no log of addresses. */
export async function POST(request: Request): Promise<Response> {
  try {
    await requireOwnRequest();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return problemDetails(error.status, "Forbidden", "Send this from a page of the portal.");
  }
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) {
    return problemDetails(415, "Unsupported media type", "Send the body as application/json.");
  }
  const body = await readBounded(request.body, largestBody).catch(() => "");
  if (body === null) {
    return problemDetails(413, "Content too large", `Send at most ${largestBody} bytes.`);
  }
  const parsed = written.safeParse(read(body));
  if (!parsed.success || parsed.data.text === "") {
    return bad(`Send {"text": "…", "lang": "…"}, where lang is ${langs.join(" or ")} and text is not empty.`);
  }
  const { text, lang } = parsed.data;
  return answered(() => loadCaseSuggestions(text, lang));
}

async function answered(load: () => Promise<InstantAnswer>): Promise<Response> {
  try {
    if (!(await countTyping())) {
      return problemDetails(429, "Too many requests", "Wait a minute and ask again.");
    }
    return Response.json(await load(), { headers: { "cache-control": "private, no-store" } });
  } catch (error) {
    console.error(`A search while typing failed: ${error instanceof Error ? error.message.slice(0, 300) : "unknown"}`);
    return problemDetails(503, "Service unavailable", "The search does not answer just now. Try again in a moment.");
  }
}

function read(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function bad(detail: string): Response {
  return problemDetails(400, "Bad request", detail);
}
