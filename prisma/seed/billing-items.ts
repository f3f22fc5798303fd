/** What every customer buys, by the article numbers of the supplier. */
export const commonItems = {
  workplace: { service: "workplace", item: "AP-BAS", name: "Arbetsplats bas", unit: "st" },
  phone: { service: "telephony", item: "TEL-MOB", name: "Mobil anknytning", unit: "st" },
  mailbox: { service: "mail", item: "EP-STD", name: "E-postlåda standard", unit: "st" },
  network: { service: "network", item: "NAT-SITE", name: "Nätverk per plats", unit: "plats" },
  storage: { service: "files", item: "LAG-GB", name: "Lagring", unit: "GB", usage: true },
  print: { service: "print", item: "UTS-SIDA", name: "Utskrift per sida", unit: "sida", usage: true },
  identity: { service: "identity", item: "ID-KONTO", name: "Konto med tvåfaktor", unit: "st" },
} as const;
