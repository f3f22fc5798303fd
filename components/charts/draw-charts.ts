/** Asks every chart of the page to be drawn though nobody has come near it: paper shows them all. */
export const drawCharts = "samverkan:draw-charts";

const mostMs = 4_000;

/** Has the charts of the page drawn; resolved when they are, or when it has taken too long to wait for. */
export async function chartsDrawn(): Promise<void> {
  window.dispatchEvent(new Event(drawCharts));
  const ends = performance.now() + mostMs;
  while (document.querySelector('[data-chart="waiting"]') && performance.now() < ends) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
