import type { Series } from "./chart-data";

/** What a drawing takes from the page's style sheets, which do not follow it into a picture. */
const styles = [
  ...["fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linecap"],
  ...["opacity", "visibility", "display", "font-family", "font-size", "font-weight", "text-anchor"],
];
const scale = 2;
const margin = 16;
const headHeight = 56;

interface Caption {
  title: string;
  series: readonly Series[];
  /** What happened, by its sign, so many pixels from the drawing's left edge. */
  marks: readonly { sign: string; left: number }[];
  /** What stands below the drawing, line by line. */
  notes: readonly string[];
}

const lineHeight = 18;

/** A drawing as a PNG on the page's own ground, with what stands above and below it in its frame. */
export async function pictureOf(drawing: SVGSVGElement, { title, series, marks, notes }: Caption): Promise<Blob> {
  const { width, height } = drawing.getBoundingClientRect();
  const image = await loaded(textOf(drawing, width, height));
  const canvas = document.createElement("canvas");
  canvas.width = (width + 2 * margin) * scale;
  const footHeight = notes.length === 0 ? 0 : notes.length * lineHeight + margin / 2;
  canvas.height = (height + headHeight + footHeight + margin) * scale;
  const paper = canvas.getContext("2d");
  if (!paper) throw new Error("the browser gives no canvas");
  const page = getComputedStyle(document.body);
  paper.scale(scale, scale);
  paper.fillStyle = colorOf("--surface") || page.backgroundColor;
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.fillStyle = page.color;
  paper.font = `600 15px ${page.fontFamily}`;
  paper.fillText(title, margin, margin + 12, width);
  paper.font = `13px ${page.fontFamily}`;
  let left = margin;
  for (const { label, color } of series) {
    paper.fillStyle = colorOf(`--${color}`) || page.color;
    paper.fillRect(left, margin + 22, 10, 10);
    paper.fillStyle = page.color;
    paper.fillText(label, left + 16, margin + 32);
    left += paper.measureText(label).width + 36;
  }
  paper.drawImage(image, margin, headHeight, width, height);
  paper.fillStyle = colorOf("--ink-muted") || page.color;
  paper.strokeStyle = colorOf("--line-strong") || page.color;
  for (const { sign, left: at } of marks) {
    paper.setLineDash([3, 3]);
    paper.beginPath();
    paper.moveTo(margin + at, headHeight + lineHeight);
    paper.lineTo(margin + at, headHeight + height - 32);
    paper.stroke();
    paper.fillText(sign, margin + at - paper.measureText(sign).width / 2, headHeight + 13);
  }
  for (const [index, note] of notes.entries()) {
    paper.fillText(note, margin, headHeight + height + margin + index * lineHeight, width);
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the picture is empty"))), "image/png"),
  );
}

const colorOf = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** The drawing as a text that stands alone. */
function textOf(drawing: SVGSVGElement, width: number, height: number): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll("*")];
  for (const [index, element] of [copy, ...copy.querySelectorAll("*")].entries()) {
    const original = originals[index];
    if (!original || !(element instanceof SVGElement)) continue;
    const computed = getComputedStyle(original);
    for (const name of styles) element.style.setProperty(name, computed.getPropertyValue(name));
  }
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  return new XMLSerializer().serializeToString(copy);
}

async function loaded(text: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}
