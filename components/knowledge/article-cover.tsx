export interface ArticleCoverProps {
  product: string;
  title: string;
  section: string;
}

const accent = "#0b5a66";
const ink = "#14211f";
/** The font at hand has Latin letters; for any other the painter would go out and fetch one. */
const unknownLetters = /[^\u0020-\u017f\u2010-\u2026]/g;

/** Painted as a picture of 1200 × 630, by an engine that knows flex boxes and inline styles and nothing more. */
export function ArticleCover({ product, title, section }: ArticleCoverProps) {
  const name = title.replace(unknownLetters, "");
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        width: "100%",
        height: "100%",
        padding: 80,
        background: "#ffffff",
        borderLeft: `24px solid ${accent}`,
        color: ink,
      }}
    >
      <div style={{ display: "flex", color: accent, fontSize: 34 }}>{section.replace(unknownLetters, "")}</div>
      <div style={{ display: "flex", fontSize: name.length > 60 ? 60 : 76, lineHeight: 1.15 }}>{name}</div>
      <div style={{ display: "flex", alignItems: "center", gap: 20, fontSize: 34 }}>
        <svg aria-hidden="true" width="56" height="56" viewBox="0 0 32 32">
          <rect width="32" height="32" rx="8" fill={accent} />
          <circle cx="12.5" cy="16" r="6" fill="none" stroke="#ffffff" strokeWidth="2.75" />
          <circle cx="19.5" cy="16" r="6" fill="none" stroke="#ffffff" strokeWidth="2.75" strokeOpacity="0.65" />
        </svg>
        {product}
      </div>
    </div>
  );
}
