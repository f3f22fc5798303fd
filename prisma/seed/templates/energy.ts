import type { ServiceTemplates } from "./template";

export const metering: ServiceTemplates = {
  thirdParty: "Mätpunkten Norr",
  cases: [
    ["fault", "Insamling", "Timvärden saknas för ett område", "Gäller mätare i västra området sedan midnatt."],
    ["fault", "Insamling", "Insamlingen stannar på natten", "Loggen slutar vid tvåtiden tre nätter i rad."],
    ["fault", "Validering", "Orimliga mätvärden släpps igenom", "Negativa värden syns i rapporten."],
    ["fault", "Export", "Exporten till avräkningen misslyckas", "Filen skapas men skickas inte."],
    ["fault", "Terminal", "Handterminalen synkar inte", "Montören på {site} får inga arbetsorder."],
    [
      "outage",
      "Insamling",
      "Ingen mätvärdesinsamling alls",
      "Insamlingsservern svarar inte. Rapportering krävs före klockan tio.",
    ],
    ["request", "Rapport", "Rapport över saknade värden", "Vill ha en lista varje måndag till {team}."],
    ["request", "Behörighet", "Läsbehörighet till mätvärden", "{name} ska analysera förbrukning."],
  ],
  fixes: {
    Insamling: ["Insamlingen är omstartad och saknade värden är hämtade i efterhand."],
    Validering: ["Gränsvärdet är rättat i valideringen."],
    Export: ["Certifikatet för överföringen var utgånget och är förnyat."],
    Terminal: ["Terminalen är ominstallerad och synkar."],
    Rapport: ["Rapporten är klar och går ut varje måndag."],
    Behörighet: ["Läsbehörigheten är tilldelad efter godkännande."],
  },
};

export const scadaDmz: ServiceTemplates = {
  thirdParty: "Styrteknik Fjällan",
  cases: [
    [
      "fault",
      "Fjärråtkomst",
      "Fjärråtkomst till zonen nekas",
      "Leverantörens tekniker kommer inte in trots bokad tid.",
    ],
    ["fault", "Dataflöde", "Historikdatabasen uppdateras inte", "Senaste värdet är från i natt."],
    ["fault", "Loggning", "Larm om diskutrymme på hoppservern", "Bara några procent kvar."],
    ["fault", "Certifikat", "Certifikatvarning på hoppservern", "Har dykt upp sedan i dag."],
    ["outage", "Dataflöde", "Inga processvärden når {site}", "Operatörerna ser stillastående värden."],
    ["outage", "Fjärråtkomst", "Hoppservern svarar inte", "Jouren kommer inte åt anläggningen på distans."],
    ["request", "Åtkomst", "Tillfällig åtkomst till leverantör", "Under planerat underhåll på {site} nästa vecka."],
    ["request", "Patchning", "Planera patchning av hoppservrar", "Enligt årsplanen, utanför driftkritisk tid."],
  ],
  fixes: {
    Fjärråtkomst: ["Åtkomsten är öppnad för bokad tid och loggas."],
    Dataflöde: ["Dataflödet är omstartat och köade värden är överförda."],
    Loggning: ["Loggarna är flyttade och gallring är inställd."],
    Certifikat: ["Certifikatet är förnyat och inlagt i bevakningen."],
    Åtkomst: ["Åtkomsten är öppnad för den beställda tiden och stängs av sig själv."],
    Patchning: ["Servrarna är uppdaterade enligt planen."],
  },
};

export const customerPortal: ServiceTemplates = {
  thirdParty: "Fakturera Mera",
  cases: [
    ["fault", "Inloggning", "Kunder kommer inte in i kundportalen", "Kundtjänst har fått ett tiotal samtal."],
    ["fault", "Faktura", "Fakturakopior visas inte", "Kunden ser en tom sida."],
    ["fault", "Diagram", "Förbrukningsdiagrammet är tomt", "Gäller kunder som bytt mätare."],
    ["fault", "Fakturering", "Fakturakörningen avbröts", "Stannade efter halva körningen."],
    ["outage", "Avbrott", "Kundportalen är nere", "Alla kunder möts av ett felmeddelande."],
    ["request", "Text", "Ändra text om avbrott i portalen", "Ny information från {team}."],
    ["request", "Behörighet", "Behörighet i faktureringen", "{name} ersätter en kollega på {team}."],
  ],
  fixes: {
    Inloggning: ["Tjänsten är omstartad och inloggningen är kontrollerad med kundtjänst."],
    Faktura: ["Fakturaarkivet är återanslutet och kopiorna visas."],
    Diagram: ["Kopplingen till mätvärden är rättad för de berörda kunderna."],
    Fakturering: ["Körningen är återupptagen och alla fakturor är skapade."],
    Avbrott: ["Webbservrarna är omstartade och portalen svarar."],
    Text: ["Texten är ändrad och publicerad."],
    Behörighet: ["Behörigheten är upplagd efter godkännande."],
  },
};
