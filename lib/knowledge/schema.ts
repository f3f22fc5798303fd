import * as z from "zod";

export const langs = ["sv", "en"] as const;
export const langSchema = z.enum(langs);
export type Lang = z.infer<typeof langSchema>;

export const documentKinds = ["article", "guide"] as const;

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const slug = z.string().max(80).regex(slugPattern, "slug");
const day = z.iso.date();
const words = z.array(z.string().trim().min(1).max(60)).max(60);

/** `public`, `signed-in`, `supplier`, `org:<id>`, `role:<role>` or `org:<id>+role:<role>`. */
export const audienceTokenPattern =
  /^(?:public|signed-in|supplier|org:[0-9a-f-]{36}(?:\+role:[a-z][a-z0-9_-]*)?|role:[a-z][a-z0-9_-]*)$/;

/** Front matter, closed: a key that is not here is refused. Names follow Docusaurus, Fumadocs and Nextra. */
export const frontMatterSchema = z.strictObject({
  title: z.string().trim().min(3).max(120),
  description: z.string().trim().max(300).default(""),
  slug: slug.optional(),
  tags: words.default([]),
  keywords: words.default([]),
  sidebar_position: z.number().int().min(0).max(10_000).default(1000),
  last_update: z.strictObject({ date: day, author: z.string().max(120).optional() }).optional(),
  kind: z.enum(documentKinds).default("article"),
  section: slug.optional(),
  lang: langSchema.optional(),
  translationOf: slug.optional(),
  audience: z.array(z.string().regex(audienceTokenPattern, "audience")).min(1).max(20).default(["public"]),
  owner: z.string().trim().max(120).optional(),
  reviewBy: day.optional(),
  product: words.default([]),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;
export const frontMatterKeys = Object.keys(frontMatterSchema.shape);
