import type { Locale } from "#app/shared/locale.ts";
import { type FoldedText, foldText, type Span, type Word, withoutMarks, wordsOf } from "./folded-text.ts";

/** `unmarked`: found only as one types Vietnamese without marks, so it may be another word. */
export type ClaimMatch = Span & { unmarked: boolean };
export type ReadText = { folded: FoldedText; words: Word[] };

export function readText(text: string): ReadText {
  const folded = foldText(text);
  return { folded, words: wordsOf(folded.text) };
}

/** Every place where the phrase stands: as whole words, as text, or from the beginning of a Korean word. */
export function findPhrase(text: ReadText, phrase: string, language: Locale): ClaimMatch[] {
  if (language === "th" || language === "ja") return findText(text, phrase);
  return language === "ko" ? findStems(text, phrase) : findWords(text, phrase, language === "vi");
}

type PhraseWord = { text: string; plain: string; open: boolean };

const phrases = new Map<string, PhraseWord[]>();

/** The words of a phrase; after a star the word may go on. */
function phraseWords(phrase: string): PhraseWord[] {
  const known = phrases.get(phrase);
  if (known) return known;
  const read = phrase.split(/\s+/).flatMap((part) => {
    const words = wordsOf(foldText(part).text);
    return words.map(({ text }, index) => ({
      text,
      plain: withoutMarks(text),
      open: index === words.length - 1 && part.endsWith("*"),
    }));
  });
  phrases.set(phrase, read);
  return read;
}

function findWords({ folded, words }: ReadText, phrase: string, mayLackMarks: boolean): ClaimMatch[] {
  const wanted = phraseWords(phrase);
  if (wanted.length === 0) return [];
  const lone = wanted.length === 1;
  const breaks = phrase.includes(",") ? /[\n!?;]/ : /[\n!?;,]/;
  return words.flatMap((first, at) => {
    const likeness = wanted.map((word, index) => likenessOf(words[at + index], word, mayLackMarks && !lone));
    if (likeness.includes("other") || breaks.test(between(folded.text, words.slice(at, at + wanted.length)))) return [];
    const last = words[at + wanted.length - 1] ?? first;
    return [{ start: first.start, end: last.end, unmarked: likeness.includes("unmarked") }];
  });
}

function likenessOf(word: Word | undefined, wanted: PhraseWord, mayLackMarks: boolean): "same" | "unmarked" | "other" {
  if (!word) return "other";
  if (word.text === wanted.text || (wanted.open && word.text.startsWith(wanted.text))) return "same";
  return mayLackMarks && word.text === wanted.plain ? "unmarked" : "other";
}

/** What stands between words: another sentence, line or item of a list ends a phrase that has none itself. */
function between(text: string, words: readonly Word[]): string {
  return words.slice(1).reduce((gaps, word, index) => gaps + text.slice(words[index]?.end, word.start), "");
}

const plainPhrases = new Map<string, string>();

function findText({ folded }: ReadText, phrase: string): ClaimMatch[] {
  const wanted = plainPhrases.get(phrase) ?? foldText(phrase).text;
  plainPhrases.set(phrase, wanted);
  const found: ClaimMatch[] = [];
  for (let at = folded.text.indexOf(wanted); at >= 0 && wanted !== ""; at = folded.text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (!/^\d\d$/.test(folded.text.slice(end - 1, end + 1))) found.push({ start: at, end, unmarked: false });
  }
  return found;
}

const stems = new Map<string, RegExp>();

/** Between the parts of a phrase a particle may stand, and the space may be missing. */
function stemPattern(phrase: string): RegExp {
  const known = stems.get(phrase);
  if (known) return known;
  const parts = foldText(phrase)
    .text.split(/\s+/)
    .filter(Boolean)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${parts.join("\\p{Script=Hangul}{0,2}\\s*")}`, "gu");
  stems.set(phrase, pattern);
  return pattern;
}

function findStems({ folded }: ReadText, phrase: string): ClaimMatch[] {
  return [...folded.text.matchAll(stemPattern(phrase))]
    .filter(([match]) => match !== "")
    .map((match) => ({ start: match.index, end: match.index + match[0].length, unmarked: false }));
}
