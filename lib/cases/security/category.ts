import type { CaseCategory } from "../follow/categories";

/** What the form asks of a security incident, before it goes to the security officers. */
export const securityCategory: CaseCategory = {
  key: "security",
  name: { sv: "Säkerhetsincident", en: "Security incident" },
  kind: "incident",
  services: ["identity", "workplace"],
  fields: [
    {
      key: "what",
      label: { sv: "Vad har hänt?", en: "What has happened?" },
      hint: {
        sv: "Bara de säkerhetsansvariga och de som de lägger till får se ärendet.",
        en: "Only the security officers and those they add may see the case.",
      },
      options: [
        { key: "phishing", sv: "Jag har svarat på ett bedrägligt mejl", en: "I answered a fraudulent mail" },
        { key: "password", sv: "Jag har lämnat ut ett lösenord", en: "I gave a password away" },
        { key: "lost", sv: "En dator eller telefon är borta", en: "A computer or phone is gone" },
        { key: "data", sv: "Uppgifter har hamnat fel", en: "Information has gone to the wrong place" },
        { key: "other", sv: "Något annat", en: "Something else" },
      ],
      required: true,
    },
    {
      key: "since",
      label: { sv: "När hände det?", en: "When did it happen?" },
      hint: { sv: "Ungefär räcker.", en: "Roughly is enough." },
    },
    {
      key: "done",
      label: { sv: "Vad har du gjort sedan dess?", en: "What have you done since?" },
      hint: { sv: "Skriv aldrig själva lösenordet.", en: "Never write the password itself." },
    },
  ],
};

/** Whether what is reported under a category goes to the security officers alone. */
export const isSecurityCategory = ({ key }: Pick<CaseCategory, "key">) => key === securityCategory.key;
