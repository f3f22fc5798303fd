/** Charts two beside each other; where their number is odd, the first has the whole width, so that none is left with a hole. */
export const pairs = "grid grid-cols-1 gap-4 lg:grid-cols-2 lg:[&>:first-child:nth-last-child(odd)]:col-span-2";
