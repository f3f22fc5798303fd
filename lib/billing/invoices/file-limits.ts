/** What may be put beside one invoice. */
export const invoiceFileLimits = { bytes: 8 * 1024 * 1024, count: 10 } as const;
