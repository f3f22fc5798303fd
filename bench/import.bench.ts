import { createReadStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse";
import { inOperatorScope } from "@/lib/access/scope";
import { disconnect } from "@/lib/db";
import { importCases } from "@/lib/intake/commands";
import { loadProfile } from "@/lib/intake/profile-file";
import { fileRows } from "@/lib/intake/rows";
import { addOrganisation } from "@/lib/organisation/commands";
import { addStandardTerms } from "@/lib/sla/commands";
import { rounded, seeded } from "./measure";

// An import of 20 000 cases in 120 000 rows: reading alone beside csv-parse, the whole beside reading alone (the limit), a
// second run of the same file beside the first, and the peak of memory beside the 512 MB that an import may use.

const cases = 20_000;
const limitMb = 512;
const random = seeded(7);
const folder = mkdtempSync(join(tmpdir(), "samverkan-bench-"));
const path = join(folder, "events.csv");

try {
  writeFileSync(path, exportFile());
  await run();
} finally {
  rmSync(folder, { recursive: true, force: true });
  await disconnect();
}

async function run(): Promise<void> {
  const profile = await loadProfile("generic-event-log");
  const columns = ["Case", "When", "What"];
  const read = await seconds(async () => {
    for await (const rows of fileRows(path, profile, columns)) if (rows.length === 0) return;
  });
  const peer = await seconds(async () => {
    for await (const record of createReadStream(path).pipe(parse({ delimiter: ";" }))) if (record.length === 0) return;
  });
  await inOperatorScope(async (scope) => {
    const org = { slug: "bench-import", key: "BIMP", name: "Import", kind: "customer", services: [] } as const;
    const id = await addOrganisation(scope, org);
    if (id !== null) await addStandardTerms(scope, id);
  });
  const load = () =>
    inOperatorScope((scope) => importCases(scope, { path, profile, org: "bench-import", now: Date.UTC(2026, 10, 23) }));
  const first = await seconds(load);
  const second = await seconds(load);
  const rows = cases * 6;
  const peakMb = process.resourceUsage().maxRSS / 1024;
  const measured = {
    readingRowsPerSecond: Math.round(rows / read),
    besideCsvParse: rounded(peer / read),
    importRowsPerSecond: Math.round(rows / first),
    ofReadingAlone: rounded(read / first, 3),
    secondRunRowsPerSecond: Math.round(rows / second),
    secondRunOfFirst: rounded(second / first, 2),
    peakMb: Math.round(peakMb),
    ofMemoryAllowed: rounded(peakMb / limitMb, 2),
  };
  console.log(JSON.stringify({ import: measured }, null, 2));
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

function exportFile(): string {
  const lines = ["Case;When;What;Priority;Service;Subject;By;Text"];
  for (let number = 1; number <= cases; number += 1) {
    let at = Date.UTC(2025, 0, 1) + Math.floor(random() * 600 * 24 * 60) * 60_000;
    const service = ["Mail", "Network", "Printing", "Files"][number % 4];
    for (const what of ["Created", "Reply", "On hold - customer", "Working", "Solved", "Closed"]) {
      const when = new Date(at).toISOString().slice(0, 16).replace("T", " ");
      lines.push(
        `C-${number};${when};${what};P${1 + (number % 4)};${service};"Subject; ${number}";Agent ${number % 40};A line`,
      );
      at += Math.floor(random() * 2_000) * 60_000;
    }
  }
  return `${lines.join("\n")}\n`;
}
