import type { SupplierRole } from "./roles";

/** The supplier's roles that answer for money. */
const supplierBilling: readonly SupplierRole[] = ["supplier_ceo", "bam", "delivery_manager"];

/** The rights to money, as `permissions.ts` has those to everything else. */
export const billingPermissions = {
  "billing.read": {
    en: "See invoices, prices and budgets.",
    sv: "Se fakturor, priser och budget.",
    roles: [...supplierBilling, "customer_ceo", "contract_owner"],
  },
  "billing.write": {
    en: "Ask price questions, plan the budget, keep scenarios, request and order call-offs.",
    sv: "Ställa prisfrågor, lägga budget, spara scenarier, begära och beställa avrop.",
    roles: ["contract_owner"],
  },
  "billing.approve": {
    en: "Approve the year's budget.",
    sv: "Godkänna årets budget.",
    roles: ["contract_owner"],
  },
  "billing.answer": {
    en: "Answer price questions.",
    sv: "Besvara prisfrågor.",
    roles: ["bam", "delivery_manager"],
  },
  "billing.offer": {
    en: "Offer a price for call-offs and say that they are delivered.",
    sv: "Lämna pris på avrop och rapportera dem levererade.",
    roles: ["bam"],
  },
  "billing.manage": {
    en: "Make and end contracts, price lists and agreed quantities.",
    sv: "Upprätta och avsluta avtal, prislistor och avtalade kvantiteter.",
    roles: ["bam"],
  },
  "billing.import": {
    en: "Take in invoices from another system.",
    sv: "Ta in fakturor från ett annat system.",
    roles: ["bam"],
  },
} as const;
