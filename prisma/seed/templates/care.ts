import type { ServiceTemplates } from "./template";

export const records: ServiceTemplates = {
  thirdParty: "Journalia Vårdsystem",
  cases: [
    ["fault", "Inloggning", "Kommer inte in i journalsystemet", "Kortet läses men sedan händer inget."],
    ["fault", "Inloggning", "Nattpersonalen blir utloggad", "Händer efter några minuter på {site}."],
    ["fault", "Signering", "Signeringslistan laddas inte", "Vi kan inte signera i surfplattan."],
    ["fault", "Signering", "Surfplattan hittar inte journalsystemet", "Gäller plattan på {site}."],
    ["fault", "Läkemedel", "Läkemedelslistan visas tom", "Vi har gått över till papper så länge."],
    ["fault", "Utskrift", "Kan inte skriva ut vårdplan", "Utskriften blir blank."],
    ["outage", "Avbrott", "Journalsystemet är nere", "Ingen på {site} kommer åt journaler."],
    ["request", "Behörighet", "Behörighet till sommarvikarier", "Fyra vikarier börjar på {site}."],
    ["request", "Behörighet", "Ändra enhet för medarbetare", "{name} byter till {site} från måndag."],
  ],
  fixes: {
    Inloggning: [
      "Behörigheten är rättad och inloggningen provad på plats.",
      "Tidsgränsen för utloggning är justerad enligt beslut.",
    ],
    Signering: [
      "Surfplattan är återansluten till nätet och appen uppdaterad.",
      "Leverantören har åtgärdat felet och listorna laddas.",
    ],
    Läkemedel: ["Leverantören har läst om listan och den är kontrollerad av sjuksköterska."],
    Utskrift: ["Utskriftsmallen är uppdaterad och vårdplanen skrivs ut."],
    Avbrott: ["Leverantören har startat om tjänsten och journalerna är åtkomliga."],
    Behörighet: ["Behörigheten är upplagd enligt beslut."],
  },
};

export const planning: ServiceTemplates = {
  thirdParty: "Schemaverket",
  cases: [
    ["fault", "Schema", "Schemat publiceras inte i appen", "Personalen på {site} ser förra veckans pass."],
    ["fault", "Schema", "Pass visas dubbelt", "Gäller helgpassen på {site}."],
    ["fault", "App", "Planeringsappen fastnar vid start", "Flera i hemtjänsten har samma fel."],
    ["fault", "Nyckel", "Nyckelfri låsöppning svarar inte", "Appen hittar inte låset hos brukaren."],
    ["fault", "Rutt", "Rutten uppdateras inte under dagen", "Ändringar från kontoret syns inte i bilen."],
    ["outage", "Avbrott", "Planeringssystemet ligger nere", "Hemtjänsten ser inte sina besök."],
    ["request", "Schema", "Lägga upp nytt schema för sommaren", "Gäller {site}, vecka tjugofem och framåt."],
    ["request", "App", "Fler telefoner med planeringsappen", "Tre nya bilar i {team}."],
  ],
  fixes: {
    Schema: [
      "Synkningen är omstartad och schemat syns i appen.",
      "Schemat är rättat och kontrollerat med bemanningen.",
    ],
    App: ["Appen är uppdaterad på alla telefoner i gruppen."],
    Nyckel: ["Låset är omparat och provat på plats."],
    Rutt: ["Uppdateringen under dagen är påslagen igen."],
    Avbrott: ["Leverantören har startat om systemet och besöken visas."],
  },
};
