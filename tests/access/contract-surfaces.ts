import type { Role } from "@/lib/access/roles";
import type { ActionRow, PageRow } from "./surfaces";

/** Who makes contracts: the account manager alone. Whoever sees money reads them (billing-surfaces.ts). */
const makes: readonly Role[] = ["bam"];

export const contractPages: readonly PageRow[] = [
  { route: "/o/[org]/billing/contract/prices", path: "/o/{org}/billing/contract/prices?raise=2", may: makes },
  { route: "/o/[org]/billing/contract/quantities", path: "/o/{org}/billing/contract/quantities", may: makes },
  { route: "/o/[org]/billing/contract/terms", path: "/o/{org}/billing/contract/terms?new=1", may: makes },
];

// A form that cannot be read, so that nothing is kept.
const unreadable = { org: "{org}", what: "made", base: "0", number: "" };

export const contractActions: readonly ActionRow[] = [
  {
    action: "previewContractAction",
    page: "/o/{org}/billing/contract/terms",
    may: makes,
    state: false,
    fields: unreadable,
  },
  {
    action: "saveContractAction",
    page: "/o/{org}/billing/contract/terms",
    may: makes,
    state: true,
    fields: unreadable,
  },
  {
    action: "addServiceAction",
    page: "/o/{org}/billing/contract/prices",
    may: makes,
    state: true,
    // Every customer has it already.
    fields: { org: "{org}", name: "Arbetsplats", nameEn: "", key: "workplace" },
  },
  {
    // Without a file, so that nothing is kept.
    action: "attachInvoiceFileAction",
    page: "/o/{org}/billing/invoices/{invoice}",
    may: makes,
    state: true,
    fields: { org: "{org}", invoice: "00000000-0000-4000-8000-000000000000" },
  },
];
