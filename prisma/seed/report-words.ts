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
      "Oktober blev strax under det utlovade för lösningstider, och avtalet ger vite för månaden. Svarstiderna hölls med marginal.\n\nDe flesta av de missade ärendena är beställningar med låg prioritet som blivit liggande. Vi går igenom dem varje måndag tills de är klara, och två personer är avdelade för dem under november.\n\nDen största händelsen var felet i fjärråtkomsten den 28 oktober, då ungefär 60 personer inte kom åt interna system hemifrån under sju timmar. Orsaken är utredd och båda åtgärderna är klara.",
    comments: {
      "Mappen Gemensam/Bilder är tom":
        "Ärendet kom in som en beställning och hamnade i fel kö. Filerna återlästes samma dag. Sorteringsregeln är ändrad.",
      "Behöver äldre version av dokument": "Låg bemanning under höstlovet. Schemat för jullovet är anpassat.",
      "Tangentbordet skriver fel tecken":
        "Utbytestangentbordet är restnoterat. Användaren har ett lån sedan den 21 oktober.",
      "Fler nätverksuttag på Räddningsstationen":
        "Dragningen väntar på en elektriker i samma etapp som ombyggnaden av vagnhallen. Klar i november.",
      "Samtal kopplas inte vidare":
        "Felet ligger i operatörens styrning av svarsgrupperna, och deras rättning har skjutits upp två gånger.",
      "Lägga upp Stora sammanträdesrummet som bokningsbart rum":
        "Beställningen saknade uppgift om vem som godkänner bokningar. Frågan borde ha ställts samma dag.",
      "Får inte byta lösenord":
        "Kontot hör till ett gammalt lokalt register. Det flyttas i samma omgång som de övriga, i november.",
      "Lägga upp ny klass": "Väntade på klasslistan från skolan utan att ärendet sattes i väntan.",
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
      "Oktober blev strax under det utlovade för lösningstider, och avtalet ger vite för månaden. Svarstiderna hölls med god marginal.\n\nNätet på Värmeverket Norra är känsligt för överlast. En andra väg ingår i det förbättringsförslag som ligger hos er.",
    comments: {
      "Internet är mycket långsamt på Värmeverket Norra":
        "Operatören bekräftade överlasten först dagen efter. En andra förbindelse ingår i förbättringsförslaget om en andra väg.",
      "Byta ut gammal dator": "Modellen var slut i lager. Vi håller nu två i reserv.",
    },
  },
  {
    customer: "solglantan",
    month: "2026-10",
    by: "Helena Forsgren",
    published: "2026-11-09T11:00",
    summary:
      "Oktober blev under det utlovade för lösningstider. Avtalet ger inget vite, men vi vill vända utvecklingen: flera av de missade ärendena gällde planeringssystemet, där leverantören nu har rättat felet i rutterna.",
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
