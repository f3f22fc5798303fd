import type { ServiceTemplates } from "./template";

export const print: ServiceTemplates = {
  thirdParty: "Kopiera Service i Norr",
  cases: [
    [
      "fault",
      "Skrivare",
      "Utskrifterna kommer inte ut på {printer}",
      "De ligger kvar i kön trots att skrivaren är på.",
    ],
    ["fault", "Skrivare", "Papperet fastnar i {printer}", "Vi har tömt alla luckor men den säger ändå stopp."],
    ["fault", "Skrivare", "Streck på alla utskrifter från {printer}", "Syns tydligast på bilder."],
    ["fault", "Kort", "Skrivaren känner inte igen mitt kort", "Det fungerar på dörren men inte på {printer}."],
    ["fault", "Kö", "Hittar inte skrivaren i listan", "Ny på {site} och behöver kunna skriva ut."],
    ["fault", "Utskrift", "Dubbelsidigt går inte att välja", "Alternativet är grått sedan i förra veckan."],
    ["fault", "Skanning", "Skanna till mejl kommer aldrig fram", "Har provat till två olika adresser."],
    ["outage", "Kö", "Ingen på {site} kan skriva ut", "Alla utskrifter fastnar i kön."],
    ["request", "Toner", "Slut på toner i {printer}", "Det finns inget i förrådet."],
    ["request", "Beställning", "Etikettskrivare till {team}", "Vi ska märka material och behöver en liten."],
    ["request", "Flytt", "Flytta {printer} till annat rum", "Rummet ska byggas om."],
  ],
  fixes: {
    Skrivare: ["Serviceteknikern har bytt trumman.", "Pappersbanan är rengjord. Provutskrift gick bra."],
    Kort: ["Kortet är registrerat på nytt."],
    Kö: ["Kön är tömd och skrivaren omstartad. Provutskrift gick bra.", "Skrivaren är tillagd på datorn."],
    Utskrift: ["Drivrutinen är uppdaterad och dubbelsidigt går att välja."],
    Skanning: ["Adressboken i skrivaren är rättad och skanningen kommer fram."],
    Toner: ["Toner är levererad till platsen."],
    Beställning: ["Skrivaren är levererad och installerad."],
    Flytt: ["Skrivaren är flyttad och ansluten på den nya platsen."],
  },
};
