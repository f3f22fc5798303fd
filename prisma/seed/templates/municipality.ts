import type { ServiceTemplates } from "./template";

export const finance: ServiceTemplates = {
  thirdParty: "Kontura Ekonomisystem",
  cases: [
    ["fault", "Faktura", "Fakturan går inte att attestera", "Knappen är grå trots att jag är attestant."],
    ["fault", "Faktura", "Leverantörsfakturor läses inte in", "Inget nytt sedan i går kväll."],
    ["fault", "Rapport", "Budgetrapporten visar fel period", "Siffrorna är från förra året."],
    ["fault", "Inloggning", "Kastas ut ur ekonomisystemet", "Efter någon minut måste jag logga in igen."],
    [
      "fault",
      "Integration",
      "Lönefilen kom inte över till ekonomisystemet",
      "Den brukar komma natten mot den tjugonde.",
    ],
    ["outage", "Avbrott", "Ekonomisystemet är nere", "Ingen på {team} kommer in. Vi har bokslut."],
    ["request", "Behörighet", "Attesträtt för ny chef", "{name} tar över {team} vid månadsskiftet."],
    ["request", "Rapport", "Ny rapport per projekt", "Behöver kunna följa kostnader per projekt och månad."],
  ],
  fixes: {
    Faktura: [
      "Attestregeln är rättad och fakturan går att attestera.",
      "Inläsningen är omkörd och alla fakturor finns på plats.",
    ],
    Rapport: ["Leverantören har rättat rapporten.", "Rapporten är framtagen och provad med ekonomiavdelningen."],
    Inloggning: ["Tidsgränsen för inloggningen var fel satt och är rättad."],
    Integration: ["Överföringen är omkörd och filen är inläst."],
    Avbrott: ["Databasen är omstartad och systemet är uppe."],
    Behörighet: ["Behörigheten är upplagd enligt beslut."],
  },
};

export const school: ServiceTemplates = {
  thirdParty: "Skolmolnet",
  cases: [
    ["fault", "Inloggning", "Elever kommer inte in i skolplattformen", "Gäller en hel klass på {site}."],
    ["fault", "Inloggning", "Vårdnadshavare kan inte logga in", "Flera har hört av sig i dag."],
    ["fault", "Frånvaro", "Frånvaron sparas inte", "Den är borta när jag kommer tillbaka till sidan."],
    ["fault", "Schema", "Schemat visar fel vecka", "Alla lärare på {site} ser förra veckan."],
    ["fault", "Betyg", "Omdömen går inte att publicera", "Sidan snurrar och sedan kommer ett fel."],
    ["fault", "Elevdator", "Elevdatorer hittar inte provplattformen", "Vi har nationellt prov på torsdag."],
    ["outage", "Avbrott", "Skolplattformen svarar inte", "Ingen lärare på {site} kommer in."],
    ["request", "Klass", "Lägga upp ny klass", "Vi delar en klass från och med nästa vecka."],
    ["request", "Konto", "Konton till vikarier", "Tre vikarier börjar på {site} på måndag."],
  ],
  fixes: {
    Inloggning: [
      "Klassen saknades i synkningen och är tillagd.",
      "Webbläsarens sparade uppgifter är rensade och inloggningen fungerar.",
    ],
    Frånvaro: ["Leverantören har rättat felet i plattformen."],
    Schema: ["Schemat är omläst från schemaprogrammet."],
    Betyg: ["Leverantören har rättat felet och omdömena är publicerade."],
    Elevdator: ["Inställningen för prov är utrullad till elevdatorerna."],
    Avbrott: ["Leverantören har startat om plattformen och den svarar som vanligt."],
    Klass: ["Klassen är upplagd med elever och lärare."],
    Konto: ["Konton är upplagda och lämnade till expeditionen."],
  },
};

export const socialCare: ServiceTemplates = {
  thirdParty: "Omvera System",
  cases: [
    ["fault", "Dokumentation", "Kan inte spara anteckning", "Det står att posten är låst av mig själv."],
    [
      "fault",
      "Inloggning",
      "Kortinloggningen fungerar inte i verksamhetssystemet",
      "Kortet fungerar på datorn i övrigt.",
    ],
    ["fault", "Utskrift", "Beslut skrivs ut utan sidhuvud", "Gäller alla mallar sedan i måndags."],
    [
      "fault",
      "Integration",
      "Uppgifter från folkbokföringen uppdateras inte",
      "Senaste hämtningen är flera dagar gammal.",
    ],
    ["outage", "Avbrott", "Verksamhetssystemet ligger nere", "Handläggarna på {team} kan inte arbeta."],
    ["request", "Behörighet", "Behörighet till ny handläggare", "{name} börjar på {team}. Samma grupp som övriga."],
    ["request", "Mall", "Ändra text i beslutsmall", "Ny hänvisning för överklagande."],
  ],
  fixes: {
    Dokumentation: ["Låsningen är släppt och anteckningen sparad."],
    Inloggning: ["Kortets certifikat är förnyat."],
    Utskrift: ["Mallen är rättad och provad med verksamheten."],
    Integration: ["Hämtningen är omstartad och uppgifterna är aktuella."],
    Avbrott: ["Applikationsservern är omstartad och systemet är uppe."],
    Behörighet: ["Behörigheten är upplagd enligt beslut."],
    Mall: ["Mallen är ändrad och godkänd av verksamheten."],
  },
};
