/** Only the clock knows now. Signatures, sessions and retry times keep real time. */
export type Clock = { now(): Date };
