import type { ServiceTemplates } from "./template";

export const workplace: ServiceTemplates = {
  thirdParty: "Datorhuset Lumio",
  cases: [
    ["fault", "Dator", "Datorn startar inte", "Skärmen är svart när jag trycker på startknappen. Laddaren sitter i."],
    ["fault", "Dator", "Datorn är väldigt seg sedan i morse", "Det tar flera minuter att öppna {app}. Har startat om."],
    ["fault", "Dator", "Blå skärm när jag öppnar {app}", "Datorn startar om av sig själv. Har hänt tre gånger i dag."],
    ["fault", "Dockning", "Dockningsstationen hittar inte skärmarna", "Bara den ena skärmen tänds på {site}."],
    ["fault", "Dockning", "Skärmen flimrar på {room}", "Har bytt kabel men det blir samma sak."],
    ["fault", "Program", "{app} stänger sig själv", "Det händer när jag sparar. Jag får inget felmeddelande."],
    ["fault", "Program", "Kan inte öppna PDF-filer", "Filerna öppnas i webbläsaren och går inte att skriva i."],
    [
      "fault",
      "Uppdatering",
      "Uppdateringen fastnar på 30 procent",
      "Har stått så sedan i går eftermiddag. Vågar inte stänga av.",
    ],
    ["fault", "Tillbehör", "Headsetet hörs inte i Teams-möten", "Ljudet fungerar i andra program men inte i möten."],
    ["fault", "Tillbehör", "Tangentbordet skriver fel tecken", "Å, ä och ö blir andra tecken sedan i dag."],
    ["fault", "Tillbehör", "Kameran fungerar inte i möten", "Den andra ser bara en svart ruta."],
    [
      "fault",
      "Mötesrum",
      "Projektorn i {room} ger ingen bild",
      "Vi har möte där i eftermiddag och behöver kunna visa bild.",
    ],
    ["outage", "Mötesrum", "Mötesutrustningen i {room} är helt död", "Ingen på {site} kan starta möten från rummet."],
    ["outage", "Dator", "Ingen på {team} kommer in på sina datorer", "Alla får samma fel efter nattens uppdatering."],
    ["request", "Beställning", "Ny dator till nyanställd", "{name} börjar hos oss på {team} den första i nästa månad."],
    ["request", "Beställning", "Beställa extra skärm", "Till min plats på {site}. Chefen har godkänt."],
    ["request", "Beställning", "Byta ut gammal dator", "Min dator är fem år och batteriet håller en halvtimme."],
    ["request", "Program", "Installera {app} på min dator", "Behöver det för ett projekt på {team}."],
    [
      "request",
      "Återlämning",
      "Återlämna dator efter avslutad anställning",
      "{name} slutade i fredags. Datorn ligger på {site}.",
    ],
    ["request", "Flytt", "Flytta arbetsplats till {site}", "Två skärmar och docka ska flyttas under veckan."],
  ],
  fixes: {
    Dator: [
      "Drivrutinerna är uppdaterade och datorn har startats om. Fungerar enligt användaren.",
      "Profilen var skadad och är återskapad; filerna ligger kvar.",
      "Nattens uppdatering är återkallad och datorn startar som vanligt.",
    ],
    Dockning: [
      "Dockningsstationen är utbytt mot en ny.",
      "Dockans programvara är uppdaterad och båda skärmarna tänds.",
    ],
    Program: [
      "Programmet är ominstallerat från företagsportalen.",
      "Programmet är installerat och provat med användaren.",
    ],
    Uppdatering: ["Uppdateringen är omkörd och gick igenom."],
    Tillbehör: [
      "Enheten var avstängd i inställningarna. Vi gick igenom det tillsammans på telefon.",
      "Tillbehöret är utbytt mot ett nytt.",
    ],
    Mötesrum: [
      "Kabeln i rummet var av och är utbytt. Bild och ljud är provade.",
      "Mötesutrustningen är omstartad och uppdaterad.",
    ],
    Beställning: ["Beställningen är levererad och kvitterad på plats."],
    Återlämning: ["Utrustningen är hämtad, raderad och avförd ur registret."],
    Flytt: ["Arbetsplatsen är flyttad och provad."],
  },
};
