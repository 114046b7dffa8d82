import { foldMarks } from "./analysis-latin.ts";
import { normalise } from "./text.ts";

/** A question as it is counted: folded, at most 80 letters; null when it may tell of a person. */
export function missText(query: string): string | null {
  const text = normalise(query).replace(/\s+/g, " ").trim();
  if (!/\p{L}/u.test(text) || text.includes("@") || /(?:\d[\s.-]?){7}/.test(text)) return null;
  const folded = /[\p{Script=Thai}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text)
    ? text
    : foldMarks(text);
  return [...folded].slice(0, 80).join("");
}
