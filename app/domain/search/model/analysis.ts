import type { Locale } from "#app/shared/locale.ts";
import { japaneseRun, type ReadJapanese } from "./analysis-japanese.ts";
import { koreanRun } from "./analysis-korean.ts";
import { latinToken } from "./analysis-latin.ts";
import { numberRun } from "./analysis-numbers.ts";
import { thaiRun } from "./analysis-thai.ts";
import { type Concept, type ConceptBook, createConceptBook } from "./concepts.ts";
import { cutRuns, gramsOf, normalise, type Script, type TextRun, unique } from "./text.ts";
import type { Token, TokenRun } from "./token.ts";

/** A text as it is indexed: its words in all their spellings, and its character grams. */
export type AnalysedText = { runs: TokenRun[]; terms: string[]; grams: string[] };

export type AnalyserData = { concepts: readonly Concept[]; readJapanese: ReadJapanese };

/** One analysis for documents and questions: what the two don't share can't be found. */
export type Analyser = {
  concepts: ConceptBook;
  runs(text: string, locale: Locale): TokenRun[];
  analyse(text: string, locale: Locale): AnalysedText;
};

export const conceptTerm = (key: string) => `~${key}`;
/** A term of an item's own name: among all its terms it says where the word stands. */
export const nameTerm = (term: string) => `^${term}`;
export const pairTerm = (first: Token, second: Token) => `${first.folded}_${second.folded}`;

export function createAnalyser(data: AnalyserData): Analyser {
  const concepts = createConceptBook(data.concepts);
  const runs = (text: string, locale: Locale) => tokenise(cutRuns(normalise(text)), locale, data.readJapanese);
  return {
    concepts,
    runs,
    analyse(text, locale) {
      const found = runs(text, locale);
      return { runs: found, terms: termsOf(found, concepts), grams: gramsOfRuns(found) };
    },
  };
}

function tokenise(cut: readonly TextRun[], locale: Locale, read: ReadJapanese): TokenRun[] {
  const runs: TokenRun[] = [];
  for (let index = 0; index < cut.length; index++) {
    const piece = cut[index];
    if (!piece) break;
    if (piece.script === "number") {
      const { run, taken } = numberRun(cut, index);
      runs.push(run);
      index += taken - 1;
    } else {
      const run = tokeniseRun(piece, locale, read);
      if (run.tokens.length > 0) runs.push(run);
    }
  }
  return runs;
}

function tokeniseRun({ script, text }: TextRun, locale: Locale, read: ReadJapanese): TokenRun {
  if (script === "thai") return thaiRun(text);
  if (script === "hangul") return koreanRun(text);
  if (script === "japanese") return japaneseRun(text, read);
  const token = latinToken(text, locale === "vi");
  return { script, folded: token.folded, tokens: token.folded ? [token] : [], grams: [] };
}

/** Words, the pairs of neighbouring Latin words (a Vietnamese word has several syllables), and what they name. */
function termsOf(runs: readonly TokenRun[], concepts: ConceptBook): string[] {
  const tokens = runs.flatMap((run) => run.tokens);
  const words = tokens.flatMap((token) => [...token.exact, token.folded, ...token.loose]);
  const pairs = tokens.slice(1).flatMap((token, index) => {
    const before = tokens[index];
    return before?.script === "latin" && token.script === "latin" ? [pairTerm(before, token)] : [];
  });
  const named = concepts.find(runs, "document").flatMap((match) => match.keys.map(conceptTerm));
  return unique([...words, ...pairs, ...named]).filter(Boolean);
}

/** Grams of the other scripts are of their letters; those of Latin words are of their sound, across the spaces. */
export function gramsOfRuns(runs: readonly TokenRun[]): string[] {
  const latin = soundsOf(runs.filter(({ script }) => script === "latin")).join("");
  return unique([...runs.flatMap((run) => run.grams), ...gramsOf(latin, 3)]);
}

/** Single syllables and kanji, for names such as 꿀 that stand inside a longer word. */
export function lettersOf(runs: readonly TokenRun[]): string[] {
  return unique(runs.flatMap(({ folded }) => folded.match(/[\p{Script=Hangul}\p{Script=Han}]/gu) ?? []));
}

const ownScript: Record<Locale, Script> = { vi: "latin", en: "latin", th: "thai", ko: "hangul", ja: "japanese" };

/** A Thai name in an English row is found as it is written; nobody begins or mistypes it there. */
function isHeardIn(script: Script, locale: Locale): boolean {
  return script === "latin" || script === "number" || script === ownScript[locale];
}

/** How a text sounds in a-z, as far as readers of the locale would write it. */
export function soundIn(runs: readonly TokenRun[], locale: Locale): string {
  return soundsOf(runs.filter(({ script }) => isHeardIn(script, locale))).join(" ");
}

function soundsOf(runs: readonly TokenRun[]): string[] {
  return runs.flatMap((run) => run.tokens.map((token) => token.sound)).filter(Boolean);
}
