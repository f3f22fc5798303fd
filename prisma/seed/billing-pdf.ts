/** A page of plain text as PDF 1.4: what a ledger would print of an invoice, the same bytes every time. */
export function textPdf(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const shown = lines.map((line, index) => `${index === 0 ? "/F1 18 Tf" : "/F1 11 Tf"} (${escaped(line)}) Tj T*`);
  const stream = `BT /F1 18 Tf 22 TL 60 780 Td ${shown.join("\n")} ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  // One byte per character: Swedish letters stand where WinAnsi has them.
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
}

const escaped = (line: string) => line.replace(/[\\()]/g, "\\$&");
