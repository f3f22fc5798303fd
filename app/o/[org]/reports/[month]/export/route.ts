import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { fileResponse } from "@/lib/reports/exported-file";
import { loadReportExport } from "@/lib/reports/sla/export-loaders";

interface Context {
  params: Promise<{ org: string; month: string }>;
}

/** The rows of a month's report as a workbook. */
export async function GET(_request: NextRequest, { params }: Context): Promise<Response> {
  const { org, month } = await params;
  const file = await loadReportExport(org, month);
  return file ? fileResponse(file) : notFound();
}
