import type { Role } from "@/lib/access/roles";
import type { ActionRow, PageRow } from "./surfaces";

/** Who sees money, by hand: the IT service owner and the IT manager are not among them. */
const seesMoney: readonly Role[] = ["supplier_ceo", "bam", "delivery_manager", "customer_ceo", "contract_owner"];

/** `{invoice}` is an invoice with a file, `{invoiceFile}`. */
export const billingPages: readonly PageRow[] = [
  { route: "/o/[org]/billing", path: "/o/{org}/billing", may: seesMoney },
  { route: "/o/[org]/billing", path: "/o/{org}/billing?period=2026-Q3&bar=price", may: seesMoney },
  { route: "/o/[org]/billing/lines", path: "/o/{org}/billing/lines?period=2026", may: seesMoney },
  { route: "/o/[org]/billing/lines/export", path: "/o/{org}/billing/lines/export?format=csv", may: seesMoney },
  { route: "/o/[org]/billing/lines/export", path: "/o/{org}/billing/lines/export", may: seesMoney },
  { route: "/o/[org]/billing/invoices", path: "/o/{org}/billing/invoices", may: seesMoney },
  { route: "/o/[org]/billing/invoices/[id]", path: "/o/{org}/billing/invoices/{invoice}", may: seesMoney },
  {
    route: "/o/[org]/billing/invoices/[id]/files/[file]",
    path: "/o/{org}/billing/invoices/{invoice}/files/{invoiceFile}",
    may: seesMoney,
  },
];

export const billingActions: readonly ActionRow[] = [];
