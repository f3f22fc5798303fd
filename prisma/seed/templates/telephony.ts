import type { ServiceTemplates } from "./template";

export const telephony: ServiceTemplates = {
  thirdParty: "Rösta Telecom",
  cases: [
    ["fault", "Mobil", "Mobilen hittar inget nät", "Fungerade i går. Har startat om och tagit ur kortet."],
    ["fault", "Mobil", "Skärmen på tjänstetelefonen är sprucken", "Den går att använda men är svår att läsa."],
    ["fault", "Mobil", "Appen {app} öppnas inte i telefonen", "Den stängs direkt efter uppdateringen."],
    ["fault", "Mobil", "Batteriet laddar ur på en förmiddag", "Telefonen är två år gammal."],
    ["fault", "Växel", "Samtal kopplas inte vidare", "Kunderna hamnar i fel svarsgrupp."],
    ["fault", "Växel", "Hänvisningen visar fel tid", "Det står att jag är borta fast jag är på plats."],
    ["fault", "Växel", "Svarsgruppen för {team} ringer inte hos alla", "Bara två av fem får samtalen."],
    ["fault", "Röstbrevlåda", "Kommer inte in i röstbrevlådan", "Koden godtas inte längre."],
    ["outage", "Växel", "Det går inte att ringa till {site}", "Den som ringer får upptagetton."],
    ["outage", "Växel", "Svarsgruppen för {team} är nere", "Inga samtal kommer fram. Vi har många som väntar."],
    ["request", "Beställning", "Ny tjänstetelefon till {name}", "Börjar på {team} i nästa vecka."],
    ["request", "Abonnemang", "Mer datamängd i abonnemanget", "Datan tar slut i mitten av månaden."],
    ["request", "Växel", "Ändra öppettider i svarsgruppen", "Gäller {team} över helgerna."],
  ],
  fixes: {
    Mobil: [
      "Kortet är utbytt och telefonen har kontakt med nätet.",
      "Telefonen är utbytt och den gamla återlämnad.",
      "Appen är ominstallerad och fungerar.",
    ],
    Växel: ["Svarsgruppen är rättad och provringd.", "Operatören hade en störning, som nu är åtgärdad."],
    Röstbrevlåda: ["Koden är återställd och användaren har valt en ny."],
    Beställning: ["Telefonen är levererad och kopplad till användaren."],
    Abonnemang: ["Abonnemanget är ändrat från och med i dag."],
  },
};
