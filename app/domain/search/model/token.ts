import type { Script } from "./text.ts";

/**
 * One word as search knows it. `exact` are the terms of how it is written, `loose` those of what it may also be
 * written as (without marks, stemmed, by its reading); a leading "=" marks a term that keeps its marks.
 * `sound` is the word in a-z and 0-9: prefix and typo search work on it in every language.
 */
export type Token = {
  script: Script;
  surface: string;
  folded: string;
  exact: string[];
  loose: string[];
  sound: string;
};

/** Words that stand together in the text without a gap; a Latin word is a run of its own. */
export type TokenRun = { script: Script; folded: string; tokens: Token[]; grams: string[] };
