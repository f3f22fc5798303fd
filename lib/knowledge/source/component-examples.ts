import type { ArticleComponentName } from "./components";
import type { Lang } from "./schema";

/** How each component is written, for the gallery and for the editor's menu. Names of files are those of the gallery. */
export const componentExamples: Readonly<Record<ArticleComponentName, Readonly<Record<Lang, string>>>> = {
  Callout: {
    sv: `<Callout kind="warning" title="Spara ditt arbete först">

Datorn startar om. Det som inte är sparat försvinner.

</Callout>`,
    en: `<Callout kind="warning" title="Save your work first">

The computer restarts. Whatever is not saved is lost.

</Callout>`,
  },
  Steps: {
    sv: `<Steps>
<Step title="Öppna inställningarna">

Välj **Inställningar > Konto**.

</Step>
<Step title="Välj Byt lösenord">

Du ser tre tomma fält.

</Step>
<Step title="Spara">

En grön rad visar att det är klart.

</Step>
</Steps>`,
    en: `<Steps>
<Step title="Open the settings">

Select **Settings > Account**.

</Step>
<Step title="Select Change password">

You see three empty fields.

</Step>
<Step title="Save">

A green line shows that it is done.

</Step>
</Steps>`,
  },
  Step: {
    sv: `<Step title="Öppna inställningarna">

Välj **Inställningar > Konto**.

</Step>`,
    en: `<Step title="Open the settings">

Select **Settings > Account**.

</Step>`,
  },
  Tabs: {
    sv: `<Tabs group="platform">
<Tab label="Windows">

1. Välj **Inställningar > System**.

</Tab>
<Tab label="macOS">

1. Välj **Systeminställningar**.

</Tab>
<Tab label="iPhone">

1. Välj **Inställningar > Allmänt**.

</Tab>
<Tab label="Android">

1. Välj **Inställningar > System**.

</Tab>
</Tabs>`,
    en: `<Tabs group="platform">
<Tab label="Windows">

1. Select **Settings > System**.

</Tab>
<Tab label="macOS">

1. Select **System Settings**.

</Tab>
<Tab label="iPhone">

1. Select **Settings > General**.

</Tab>
<Tab label="Android">

1. Select **Settings > System**.

</Tab>
</Tabs>`,
  },
  Tab: {
    sv: `<Tab label="Windows">

1. Välj **Inställningar > System**.

</Tab>`,
    en: `<Tab label="Windows">

1. Select **Settings > System**.

</Tab>`,
  },
  Screenshot: {
    sv: `<Screenshot src="./help-centre.png" alt="Hjälpcentrets första sida med sökfältet" caption="Skriv vad du behöver hjälp med i sökfältet." zoom="true" />`,
    en: `<Screenshot src="./help-centre.png" alt="The first page of the help centre with the search box" caption="Type what you need help with in the search box." zoom="true" />`,
  },
  Video: {
    sv: `<Video src="./ticking-steps.webm" poster="./ticking-steps.png" captions="./ticking-steps.sv.vtt" title="Så bockar du av steg i en guide" />`,
    en: `<Video src="./ticking-steps.webm" poster="./ticking-steps.png" captions="./ticking-steps.en.vtt" title="How to tick steps in a guide" />`,
  },
  Keys: {
    sv: "Tryck på <Keys>Ctrl+Skift+M</Keys> för att stänga av mikrofonen.",
    en: "Press <Keys>Ctrl+Shift+M</Keys> to mute.",
  },
  Details: {
    sv: `<Details summary="Om du har en äldre version">

Menyn heter då **Verktyg > Alternativ**.

</Details>`,
    en: `<Details summary="If you have an older version">

The menu is then called **Tools > Options**.

</Details>`,
  },
  DownloadLink: {
    sv: `<DownloadLink src="./checklist.pdf" label="Checklista för nya medarbetare" />`,
    en: `<DownloadLink src="./checklist.pdf" label="Checklist for new employees" />`,
  },
  Figure: {
    sv: `<Figure kpi="sla.attainment.resolution" from="2026-08" to="2026-10" />`,
    en: `<Figure kpi="sla.attainment.resolution" from="2026-08" to="2026-10" />`,
  },
  KpiTable: {
    sv: `<KpiTable kpi="sla.attainment.resolution" from="2026-08" to="2026-10" by="month" />`,
    en: `<KpiTable kpi="sla.attainment.resolution" from="2026-08" to="2026-10" by="month" />`,
  },
  Kpi: {
    sv: `<Kpi id="sla.attainment.resolution" month="2026-10" value="frozen" chart="year" />`,
    en: `<Kpi id="sla.attainment.resolution" month="2026-10" value="frozen" chart="year" />`,
  },
  ContactServiceDesk: {
    sv: `<ContactServiceDesk reason="Skrivare eller utskrift" />`,
    en: `<ContactServiceDesk reason="Printer or printing" />`,
  },
  RelatedArticles: {
    sv: `<RelatedArticles keys="change-password, connect-vpn" />`,
    en: `<RelatedArticles keys="change-password, connect-vpn" />`,
  },
};
