/** A plan takes so many things wanted, so a visitor's own list holds no more. */
export const savedLimit = 24;
