import { type Browser, chromium } from "@playwright/test";
import { Client } from "pg";
import { disconnect } from "@/lib/db";
import { chromiumFlags, findChromium } from "@/scripts/setup/chromium.mjs";
import { rounded } from "./measure";
import { ensureBuilt, type Served, serve } from "./served";
import { store } from "./stored-articles";

// What a reader on a slow telephone sees of the help centre, and when: first and largest paint, what moves, and how long
// script keeps the page from answering. Four times slower than this machine, over a slow 4G, nothing in the cache.

const rounds = 3;
const slow4G = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };

interface Paint {
  firstPaintMs: number;
  largestPaintMs: number;
  moved: number;
  blockedMs: number;
}

/** Runs in the page before anything of it does. No function in it has a name: the compiler would mark it with a helper of its own. */
function watch(): void {
  const seen = { largest: 0, moved: 0, tasks: [] as [start: number, ms: number][] };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    seen.largest = list.getEntries().at(-1)?.startTime ?? seen.largest;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
      if (!shift.hadRecentInput) seen.moved += shift.value;
    }
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.tasks.push([startTime, duration]);
  }).observe({ type: "longtask", buffered: true });
}

/** As Lighthouse counts: blocked is what of a task after the first paint lasts longer than 50 ms. */
function read(): Paint {
  const { seen } = window as unknown as { seen: { largest: number; moved: number; tasks: [number, number][] } };
  const first = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
  const late = seen.tasks.filter(([start]) => start >= first);
  const blockedMs = late.reduce((sum, [, ms]) => sum + Math.max(0, ms - 50), 0);
  return { firstPaintMs: first, largestPaintMs: seen.largest, moved: seen.moved, blockedMs };
}

async function paintOf(browser: Browser, address: string): Promise<Paint> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", slow4G);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.addInitScript(watch);
    await page.goto(address, { waitUntil: "networkidle" });
    return await page.evaluate(read);
  } finally {
    await context.close();
  }
}

function median(paints: readonly Paint[]): Paint {
  const of = (name: keyof Paint, decimals = 0) => {
    const values = paints.map((paint) => paint[name]).sort((a, b) => a - b);
    return rounded(values[Math.floor(values.length / 2)] ?? 0, decimals);
  };
  return {
    firstPaintMs: of("firstPaintMs"),
    largestPaintMs: of("largestPaintMs"),
    moved: of("moved", 3),
    blockedMs: of("blockedMs"),
  };
}

const executablePath = findChromium();
const client = new Client({ connectionString: process.env.DATABASE_JOB_URL });
let portal: Served | undefined;
let browser: Browser | undefined;
try {
  if (!executablePath) throw new Error("There is no Chromium to look with.");
  await client.connect();
  await client.query(`select set_config('app.context', '{"door":"operator"}', false)`);
  await ensureBuilt(".");
  const [stored] = await store(client, 25);
  portal = await serve(".", 3411);
  browser = await chromium.launch({ executablePath, args: chromiumFlags });
  const section = `/help/${stored?.section}`;
  const pages = { home: "/", section, article: `${section}/${stored?.slug}` };
  const found: Record<string, Paint> = {};
  for (const [name, path] of Object.entries(pages)) {
    const paints: Paint[] = [];
    for (let round = 0; round < rounds; round += 1) paints.push(await paintOf(browser, portal.origin + path));
    found[name] = median(paints);
  }
  console.log(JSON.stringify(found, null, 2));
} finally {
  await browser?.close();
  portal?.child.kill();
  await client.end();
  await disconnect();
}
