/** How agreed quantities and invoice lines name a call-off: `AVR-7`. */
export function referenceOf(number: number): string {
  return `AVR-${number}`;
}

/** The call-off that a reference names, however a seller writes it: `avr 7`, `AVR-007`; null for the references of other systems. */
export function numberIn(reference: string): number | null {
  const match = /^\s*AVR[\s-]?0*([1-9]\d{0,6})\s*$/i.exec(reference);
  return match ? Number(match[1]) : null;
}
