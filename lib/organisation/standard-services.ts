/** The services a new customer starts with. */
export const standardServices = [
  { key: "workplace", name: "Arbetsplats", nameEn: "Workplace" },
  { key: "mail", name: "E-post och kalender", nameEn: "Mail and calendar" },
  { key: "network", name: "Nätverk", nameEn: "Network" },
  { key: "files", name: "Filer och lagring", nameEn: "Files and storage" },
  { key: "telephony", name: "Telefoni", nameEn: "Telephony" },
  { key: "print", name: "Utskrift", nameEn: "Printing" },
  { key: "identity", name: "Konton och behörighet", nameEn: "Accounts and access" },
] as const;
