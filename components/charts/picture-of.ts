import type { ChartData, Series } from "./chart-data";
import { wrapped } from "./wrapped";

/** What a drawing takes from the page's style sheets, which do not follow it into a picture. */
const styles = [
  ...["fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linecap"],
  ...["opacity", "visibility", "display", "font-family", "font-size", "font-weight", "text-anchor"],
];
const scale = 2;
const margin = 16;
const lineHeight = 18;
const titleHeight = 20;
/** From one name of the legend to the next: its key, and what is free on either side. */
const keyWidth = 16;
const keyGap = 20;

interface Caption {
  title: string;
  /** Below the title; empty for none. */
  subject: string;
  kind: ChartData["kind"];
  series: readonly Series[];
  /** What happened, by its sign, so many pixels from the drawing's left edge. */
  marks: readonly { sign: string; left: number }[];
  /** What stands below the drawing, line by line. */
  notes: readonly string[];
}

/** A drawing as a PNG on the page's own ground, with what stands above and below it in its frame. */
export async function pictureOf(
  drawing: SVGSVGElement,
  { title, subject, kind, series, marks, notes }: Caption,
): Promise<Blob> {
  const { width, height } = drawing.getBoundingClientRect();
  const image = await loaded(textOf(drawing, width, height));
  const canvas = document.createElement("canvas");
  const paper = canvas.getContext("2d");
  if (!paper) throw new Error("the browser gives no canvas");
  const page = getComputedStyle(document.body);
  const fonts = { title: `600 15px ${page.fontFamily}`, text: `13px ${page.fontFamily}` };
  const measured = (font: string) => {
    paper.font = font;
    return (text: string) => paper.measureText(text).width;
  };
  const titles = wrapped(title, width, measured(fonts.title));
  const keys = placed(series, width, measured(fonts.text));
  const lines = notes.flatMap((note) => wrapped(note, width, measured(fonts.text)));
  const subjects = wrapped(subject, width, measured(fonts.text));
  const keysTop = margin + titles.length * titleHeight + subjects.length * lineHeight;
  const signsTop = keysTop + (keys.at(-1)?.row ?? -1) * lineHeight + lineHeight + 8;
  const top = signsTop + (marks.length > 0 ? lineHeight : 0);
  const footHeight = lines.length === 0 ? 0 : lines.length * lineHeight + margin / 2;
  // Sizing a canvas forgets what was set before.
  canvas.width = (width + 2 * margin) * scale;
  canvas.height = (top + height + footHeight + margin) * scale;
  paper.scale(scale, scale);
  paper.fillStyle = colorOf("--surface") || page.backgroundColor;
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.fillStyle = page.color;
  paper.font = fonts.title;
  for (const [index, line] of titles.entries()) paper.fillText(line, margin, margin + 12 + index * titleHeight);
  paper.font = fonts.text;
  paper.fillStyle = colorOf("--ink-muted") || page.color;
  for (const [index, line] of subjects.entries()) {
    paper.fillText(line, margin, margin + titles.length * titleHeight + 10 + index * lineHeight);
  }
  for (const { label, color, row, left } of keys) {
    drawKey(paper, { kind, color }, margin + left, keysTop + row * lineHeight);
    paper.fillStyle = page.color;
    paper.fillText(label, margin + left + keyWidth, keysTop + row * lineHeight + 10);
  }
  paper.drawImage(image, margin, top, width, height);
  paper.fillStyle = colorOf("--ink-muted") || page.color;
  paper.strokeStyle = colorOf("--line-strong") || page.color;
  for (const { sign, left: at } of marks) {
    paper.setLineDash([3, 3]);
    paper.beginPath();
    paper.moveTo(margin + at, top);
    paper.lineTo(margin + at, top + height - 32);
    paper.stroke();
    paper.fillText(sign, margin + at - paper.measureText(sign).width / 2, signsTop + 13);
  }
  for (const [index, line] of lines.entries()) {
    paper.fillText(line, margin, top + height + margin + index * lineHeight);
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the picture is empty"))), "image/png"),
  );
}

/** Lines are told apart by how they are broken, as in the drawing. */
const broken: Partial<Record<Series["color"], number[]>> = { level: [2, 3], edge: [1, 3], before: [4, 2] };

function drawKey(
  paper: CanvasRenderingContext2D,
  { kind, color }: Pick<Caption, "kind"> & Pick<Series, "color">,
  left: number,
  top: number,
): void {
  paper.fillStyle = colorOf(`--${color}`);
  paper.strokeStyle = colorOf(`--${color}`);
  if (kind === "line") {
    paper.lineWidth = broken[color] ? 1.5 : 2.5;
    paper.setLineDash(broken[color] ?? []);
    paper.beginPath();
    paper.moveTo(left, top + 5);
    paper.lineTo(left + 12, top + 5);
    paper.stroke();
    paper.lineWidth = 1;
    return;
  }
  // Earlier months are drawn as an outline.
  if (color === "before") paper.strokeRect(left + 0.5, top + 0.5, 9, 9);
  else paper.fillRect(left, top, 10, 10);
}

/** Where each name of the legend stands: beside the one before, or on a row of its own where that has no room. */
function placed(series: readonly Series[], width: number, measure: (text: string) => number) {
  let [row, left] = [0, 0];
  return series.map((one) => {
    const own = keyWidth + measure(one.label);
    if (left > 0 && left + own > width) [row, left] = [row + 1, 0];
    const place = { ...one, row, left };
    left += own + keyGap;
    return place;
  });
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
