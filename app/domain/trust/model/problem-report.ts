/** Told in the form and enforced after it. */
export const reportLimits = { shortest: 10, longest: 2000, answer: 2000 } as const;
