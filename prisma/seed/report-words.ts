import type { CustomerSlug } from "./organisations";

export interface SeedReport {
  customer: CustomerSlug;
  month: string;
  summary: string;
  by: string;
  /** What is said of breaches, by the title of their case; those of other titles stay without. */
  comments: Readonly<Record<string, string>>;
  /** Local time; null is a draft. */
  published: string | null;
}

export const seedReports: readonly SeedReport[] = [
  {
    customer: "ekliden",
    month: "2026-10",
    by: "Helena Forsgren",
    published: "2026-11-09T09:30",
    summary:
      "Oktober höll det utlovade för lösningstider. En lösningstid och tre svarstider missades, alla på ärenden med lägre prioritet.\n\nDen största händelsen var felet i fjärråtkomsten den 28 oktober, då ungefär 60 personer inte kom åt interna system hemifrån under sju timmar. Det löstes inom målet. Orsaken är utredd och två åtgärder är klara.\n\nSvarstiderna missades när bemanningen var låg under höstlovet. Schemat för jullovet är anpassat efter det.",
    comments: {
      "Mappen Gemensam/Bilder är tom":
        "Ärendet kom in som en beställning och hamnade i fel kö. Filerna återlästes samma dag. Sorteringsregeln är ändrad.",
      "Behöver äldre version av dokument": "Låg bemanning under höstlovet. Schemat för jullovet är anpassat.",
      "Fel avdelning på mitt konto": "Låg bemanning under höstlovet. Schemat för jullovet är anpassat.",
      "Öppna åtkomst för ny leverantör":
        "Godkännandet från informationsägaren dröjde, men ärendet sattes inte i väntan. Handläggarna är påminda om att göra det, så att klockan stannar när vi väntar på er.",
    },
  },
  {
    customer: "nordvik",
    month: "2026-10",
    by: "Helena Forsgren",
    published: "2026-11-09T10:15",
    summary:
      "Sex lösningstider och en svarstid missades i oktober. Två av dem gällde långsam uppkoppling på Värmeverket Norra, där en andra väg in ingår i det förslag som ligger hos er.",
    comments: {
      "Internet är mycket långsamt på Värmeverket Norra":
        "Operatören bekräftade överlast först efter tre dagar. En andra förbindelse ingår i förbättringsförslaget om dubbla vägar.",
      "Byta ut gammal dator": "Modellen var slut i lager. Vi håller nu två i reserv.",
    },
  },
  {
    customer: "solglantan",
    month: "2026-10",
    by: "Helena Forsgren",
    published: "2026-11-09T11:00",
    summary:
      "Sex lösningstider missades, de flesta i planeringssystemet och på telefoner efter uppgraderingen. Leverantören har rättat felet i rutterna, och vi ser ingen återkomst i november.",
    comments: {
      "Rutten uppdateras inte under dagen": "Rättat av leverantören i version 8.2, som infördes den 27 oktober.",
    },
  },
  {
    customer: "ekliden",
    month: "2026-11",
    by: "Helena Forsgren",
    published: null,
    summary: "Att ta upp: stoppet på Barn och utbildning den 16 november och hur uppdateringar rullas ut.",
    comments: {},
  },
];

/** Who has asked to be told, by customer. */
export const subscribers: Readonly<Record<CustomerSlug, readonly string[]>> = {
  ekliden: ["Håkan Björkmo", "Lars-Åke Nykvist"],
  nordvik: ["Marie Åslöf"],
  solglantan: [],
};
