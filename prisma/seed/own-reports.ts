import "server-only";
import { createHash } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import type { SectionId } from "@/lib/reports/definitions/kinds";
import { stockholm } from "./clock";
import { seedId } from "./ids";
import { drawLogo } from "./logo-picture";
import { type CustomerSlug, orgId } from "./organisations";

/** The one that every customer of the demonstration has. */
export const ownReportId = seedId("report-definition", "service");

interface SeedPart {
  section: SectionId;
  body?: string;
  words?: boolean;
  tables?: boolean;
}

const reports: Record<CustomerSlug, { name: string; parts: SeedPart[] }> = {
  ekliden: {
    name: "Månadsbrev till förvaltningscheferna",
    parts: [
      {
        section: "satisfaction",
        body: "Så tyckte medarbetarna om hjälpen de fick. Alla som har fått ett ärende löst får frågan; svaren är frivilliga.\n\nLåga betyg följs upp av servicedesk inom en vecka.",
        tables: false,
      },
      { section: "cases", body: "Hur många ärenden som kom in, och hur fort de löstes.", words: false },
      { section: "levels", body: "Löftena i avtalet och hur de hölls.", tables: false },
    ],
  },
  nordvik: {
    name: "Underlag till driftmötet",
    parts: [
      { section: "availability", body: "Avbrott i verken gås igenom först. Planerade stopp räknas inte som avbrott." },
      { section: "followUp" },
      { section: "levels", words: false },
    ],
  },
  solglantan: {
    name: "Kvalitetsblad för verksamhetschefen",
    parts: [{ section: "cases", tables: false }, { section: "satisfaction" }, { section: "knowledge" }],
  },
};

/** Each customer's logo, and a report that has been put together for it. */
export async function writeOwnReports(scope: Scope): Promise<void> {
  const updatedAt = new Date(stockholm("2026-09-14T10:00"));
  for (const customer of ["ekliden", "nordvik", "solglantan"] as const) {
    const key = { orgId: orgId(customer) };
    const { bytes, side } = drawLogo(customer);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const picture = { mime: "image/png", bytes, size: bytes.length, sha256, width: side, height: side };
    await scope.db.customerLogo.createMany({ data: [{ ...key, ...picture, updatedAt }] });
    const { name, parts } = reports[customer];
    await scope.db.reportDefinition.createMany({
      data: [{ ...key, id: ownReportId, name, createdAt: updatedAt, updatedAt }],
    });
    await scope.db.reportPart.createMany({
      data: parts.map((part, place) => ({ ...key, definitionId: ownReportId, place, ...part })),
    });
  }
}
