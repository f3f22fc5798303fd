import type { ServiceTemplates } from "./template";

export const identity: ServiceTemplates = {
  thirdParty: "Legitima ID",
  cases: [
    ["fault", "Lösenord", "Glömt mitt lösenord", "Kommer inte in efter semestern."],
    ["fault", "Lösenord", "Kontot är låst", "Skrev fel för många gånger i morse."],
    ["fault", "Lösenord", "Kan inte logga in efter lösenordsbyte", "Nya lösenordet godtas på datorn men inte i {app}."],
    ["fault", "Lösenord", "Får inte byta lösenord", "Det står att det nya inte uppfyller kraven."],
    [
      "fault",
      "Tvåstegsinloggning",
      "Ny telefon, kommer inte förbi tvåstegsinloggningen",
      "Den gamla telefonen är återlämnad.",
    ],
    ["fault", "Tvåstegsinloggning", "Får ingen fråga i appen vid inloggning", "Jag väntar men inget händer."],
    ["fault", "Tjänstekort", "Tjänstekortet läses inte", "Läsaren blinkar men inget mer händer."],
    ["fault", "Behörighet", "Ser inte {app} längre", "Försvann från startsidan. Övriga på {team} har den kvar."],
    ["fault", "Behörighet", "Fel avdelning på mitt konto", "Jag bytte till {team} i somras."],
    ["outage", "Inloggning", "Ingen på {site} kan logga in", "Alla får att tjänsten inte svarar."],
    ["outage", "Tvåstegsinloggning", "Tvåstegsinloggningen nere för hela {team}", "Vi kommer inte in i något system."],
    ["request", "Konto", "Konto till nyanställd", "{name} börjar på {team}. Samma behörigheter som övriga."],
    ["request", "Konto", "Avsluta konto", "{name} slutar på fredag. Brevlådan ska sparas i tre månader."],
    ["request", "Behörighet", "Behörighet till {app}", "Behöver för nytt uppdrag på {team}. Chefen har godkänt."],
    ["request", "Konto", "Konto till konsult", "Ska arbeta med {team} till årsskiftet."],
    ["request", "Tjänstekort", "Nytt tjänstekort", "Det gamla går ut i nästa månad."],
  ],
  fixes: {
    Lösenord: [
      "Lösenordet är återställt och användaren har valt ett nytt.",
      "Kontot är upplåst. Den gamla telefonen försökte med det tidigare lösenordet.",
    ],
    Tvåstegsinloggning: ["Tvåstegsinloggningen är registrerad på nytt och provad."],
    Tjänstekort: ["Kortet är omprogrammerat och provat.", "Kortet är klart och kvitterat."],
    Behörighet: ["Behörigheten är rättad enligt chefens godkännande."],
    Inloggning: ["Inloggningstjänsten är omstartad. Orsaken utreds vidare som problem."],
    Konto: ["Kontot är klart enligt beställningen och chefen är underrättad."],
  },
};
