import type { ServiceTemplates } from "./template";

export const mail: ServiceTemplates = {
  thirdParty: "Molnposten AB",
  cases: [
    ["fault", "E-post", "Får inga nya mejl", "Inget nytt sedan i morse, men kollegor säger att de har skickat."],
    ["fault", "E-post", "Kan inte skicka mejl med bilaga", "Det står att filen är för stor fast den är liten."],
    ["fault", "E-post", "Mejl fastnar i utkorgen", "Tre mejl ligger kvar sedan i går."],
    ["fault", "E-post", "Sökningen i Outlook hittar ingenting", "Ser inte ens mejl från förra veckan."],
    ["fault", "E-post", "Mejlen synkar inte i telefonen", "Slutade efter att jag bytte lösenord."],
    ["fault", "E-post", "Autosvaret går inte att stänga av", "Är tillbaka från semestern men svaret skickas ändå."],
    ["fault", "Kalender", "Kan inte se kollegas kalender", "{name} har delat den men den syns inte hos mig."],
    ["fault", "Kalender", "Mötet ligger en timme fel", "Bokade via telefonen och alla fick fel tid."],
    ["fault", "Kalender", "Dubbla kallelser till samma möte", "Alla på {team} får kallelsen två gånger."],
    [
      "fault",
      "Misstänkt mejl",
      "Misstänkt bluffmejl om löneutbetalning",
      "Jag har inte klickat på länken. Vill att ni tittar på det.",
    ],
    ["fault", "Misstänkt mejl", "Klickade på länk i konstigt mejl", "Skrev tyvärr in mitt lösenord innan jag förstod."],
    ["outage", "E-post", "Ingen på {site} kan skicka mejl", "Vi får tillbaka ett fel direkt när vi skickar."],
    ["outage", "E-post", "Funktionsbrevlådan för {team} tar inte emot mejl", "Ärenden utifrån studsar."],
    ["request", "Brevlåda", "Ny funktionsbrevlåda till {team}", "Fem personer ska ha tillgång."],
    ["request", "Brevlåda", "Behörighet till gemensam brevlåda", "Jag ska läsa och svara för {team} under sommaren."],
    [
      "request",
      "Kalender",
      "Lägga upp {room} som bokningsbart rum",
      "Rummet är nybyggt och ska gå att boka i kalendern.",
    ],
    ["request", "Distributionslista", "Uppdatera distributionslistan för {team}", "Tre har slutat och två har börjat."],
  ],
  fixes: {
    "E-post": [
      "Profilen i Outlook är ombyggd och posten synkar igen.",
      "Brevlådan var full. Arkivering är påslagen och gamla mejl är flyttade.",
      "Kön hos e-posttjänsten är tömd och mejlen är framme.",
    ],
    Kalender: [
      "Kalendern delas nu med rätt behörighet och tidszonen är rättad.",
      "Kalendern är genomgången och stämmer igen.",
    ],
    "Misstänkt mejl": ["Mejlet var bluff. Det är spärrat och borttaget ur alla brevlådor, och lösenordet är bytt."],
    Brevlåda: ["Brevlådan är klar och behörigheterna är tilldelade."],
    Distributionslista: ["Listan är uppdaterad enligt underlaget."],
  },
};
