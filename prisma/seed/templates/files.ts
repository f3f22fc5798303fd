import type { ServiceTemplates } from "./template";

export const files: ServiceTemplates = {
  thirdParty: "Lagra Molntjänster",
  cases: [
    ["fault", "Mapp", "Kommer inte åt mappen {share}", "Jag får att åtkomst nekas. Fungerade i går."],
    ["fault", "Mapp", "Mappen {share} är tom", "Alla filer är borta för oss på {team}."],
    ["fault", "Återläsning", "Råkade ta bort en fil", "Den låg i {share} och jag behöver den i dag."],
    ["fault", "Återläsning", "Behöver äldre version av dokument", "Någon har skrivit över budgeten i {share}."],
    ["fault", "Synkning", "Filerna synkar inte", "Det står att ändringar väntar sedan i måndags."],
    ["fault", "Synkning", "Röda kryss på alla mina filer", "Började när jag bytte dator."],
    ["fault", "Låst fil", "Filen är låst av en annan användare", "{name} är på semester men filen är ändå låst."],
    ["fault", "Utrymme", "Lagringsutrymmet är fullt", "Kan inte spara något i {share}."],
    ["outage", "Mapp", "Ingen på {team} når gemensamma filer", "Gäller alla mappar sedan i morse."],
    ["request", "Behörighet", "Behörighet till {share}", "Ny på {team}. Chefen har godkänt."],
    ["request", "Mapp", "Ny projektmapp till {team}", "Ska kunna delas med en extern konsult."],
    ["request", "Återläsning", "Återläs mapp från förra månaden", "Gäller {share}. Vi behöver jämföra underlag."],
  ],
  fixes: {
    Mapp: [
      "Behörigheten är rättad och kontrollerad med användaren.",
      "Mappen är på plats igen och behörigheterna är kontrollerade.",
    ],
    Återläsning: ["Filerna är återlästa från säkerhetskopian."],
    Synkning: ["Synkningen är återställd. Alla ändringar finns kvar."],
    "Låst fil": ["Låsningen är borttagen."],
    Utrymme: ["Utrymmet är utökat enligt avtalet."],
    Behörighet: ["Behörigheten är tilldelad efter godkännande."],
  },
};
