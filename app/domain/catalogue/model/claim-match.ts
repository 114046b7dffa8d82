import type { Locale } from "#app/shared/locale.ts";
import { type FoldedText, foldText, type Span, type Word, withoutMarks, wordsOf } from "./folded-text.ts";

/** `unmarked`: found only as one types Vietnamese without marks, so it may be another word. */
export type ClaimMatch = Span & { unmarked: boolean };
export type ReadText = { folded: FoldedText; words: Word[]; places: ReadonlyMap<string, number[]> };

export function readText(text: string): ReadText {
  const folded = foldText(text);
  const words = wordsOf(folded.text);
  const places = new Map<string, number[]>();
  for (const [at, word] of words.entries()) places.set(word.text, [...(places.get(word.text) ?? []), at]);
  return { folded, words, places };
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

function findWords(read: ReadText, phrase: string, mayLackMarks: boolean): ClaimMatch[] {
  const { folded, words } = read;
  const wanted = phraseWords(phrase);
  const [begin] = wanted;
  if (!begin) return [];
  const forgiving = mayLackMarks && wanted.length > 1;
  const breaks = phrase.includes(",") ? /[\n!?;]/ : /[\n!?;,]/;
  return placesOf(read, begin).flatMap((at) => {
    const likeness = wanted.map((word, index) => likenessOf(words[at + index], word, forgiving));
    const met = words.slice(at, at + wanted.length);
    const [first, last] = [met[0], met.at(-1)];
    if (!first || !last || likeness.includes("other") || breaks.test(between(folded.text, met))) return [];
    return [{ start: first.start, end: last.end, unmarked: likeness.includes("unmarked") }];
  });
}

/** Where a phrase may begin. */
function placesOf({ words, places }: ReadText, { text, plain, open }: PhraseWord): readonly number[] {
  if (open) return words.flatMap((word, at) => (word.text.startsWith(text) ? [at] : []));
  const marked = places.get(text) ?? [];
  return plain === text ? marked : [...marked, ...(places.get(plain) ?? [])];
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

type Stem = { first: string; pattern: () => RegExp };
const stems = new Map<string, Stem>();

/** Between the parts of a phrase a particle may stand, and the space may be missing. Compiled when its first part is met. */
function stemOf(phrase: string): Stem {
  const known = stems.get(phrase);
  if (known) return known;
  const parts = foldText(phrase).text.split(/\s+/).filter(Boolean);
  const escaped = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  let compiled: RegExp | undefined;
  const pattern = () => {
    compiled ??= new RegExp(`(?<![\\p{L}\\p{N}])${escaped.join("\\p{Script=Hangul}{0,2}\\s*")}`, "gu");
    return compiled;
  };
  const stem = { first: parts[0] ?? "", pattern };
  stems.set(phrase, stem);
  return stem;
}

function findStems({ folded }: ReadText, phrase: string): ClaimMatch[] {
  const { first, pattern } = stemOf(phrase);
  if (first === "" || !folded.text.includes(first)) return [];
  return [...folded.text.matchAll(pattern())].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    unmarked: false,
  }));
}
