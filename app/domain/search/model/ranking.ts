import type { Question, QuestionWord } from "./question.ts";

/**
 * What makes one result stand above another; /legal/ranking prints these numbers. The first block says how well a
 * word fits, the second where it stands (it multiplies), the third what else counts (it adds).
 */
export const rankingWeights = {
  exactWord: 1,
  sameThing: 0.9,
  otherSpelling: 0.75,
  beginningOfWord: 0.6,
  partOfWord: 0.5,
  mistypedWord: 0.35,

  inName: 3,
  inText: 1,

  wholeName: 0.6,
  wordsInOrder: 0.8,
  atItsBest: 0.35,
  inSeason: 0.25,
  inStock: 0.3,
  shipsToMarket: 0.3,
  validAward: 0.2,
} as const;

/** What the engine found of a candidate. Terms and spans are those of the question that the item has. */
export type Candidate = {
  key: string;
  nameTerms: readonly string[];
  textTerms: readonly string[];
  spans: readonly number[];
  /** By word of the question: how alike the most similar word of the name, and of the short texts, is; 0 to 1. */
  nameLikeness: readonly number[];
  textLikeness: readonly number[];
  /** The last, unfinished word begins a word of the item. */
  beginsWord: boolean;
  nameSound: string;
  season: 0 | 1 | 2;
  inStock: boolean;
  ships: boolean;
  award: boolean;
};

/** Best first; ties by key, so that the same question gives the same order. */
export function rank<Item extends Candidate>(question: Question, candidates: readonly Item[]): Item[] {
  const scored = candidates.map((candidate) => ({ candidate, score: scoreOf(question, candidate) }));
  scored.sort((a, b) => b.score - a.score || (a.candidate.key < b.candidate.key ? -1 : 1));
  return scored.map(({ candidate }) => candidate);
}

export function scoreOf(question: Question, candidate: Candidate): number {
  const words = question.words.map((word, index) => wordScore(question, word, index, candidate));
  const fit = words.length > 0 ? words.reduce((sum, score) => sum + score, 0) / words.length : 0;
  return fit + nameBonus(question, candidate) + itemBonus(candidate);
}

/** What counts whatever was asked; lists without a question are ordered by it alone. */
export function itemBonus(candidate: Pick<Candidate, "season" | "inStock" | "ships" | "award">): number {
  const { atItsBest, inSeason, inStock, shipsToMarket, validAward } = rankingWeights;
  const season = candidate.season === 2 ? atItsBest : candidate.season === 1 ? inSeason : 0;
  return (
    season +
    (candidate.inStock ? inStock : 0) +
    (candidate.ships ? shipsToMarket : 0) +
    (candidate.award ? validAward : 0)
  );
}

function wordScore(question: Question, word: QuestionWord, index: number, candidate: Candidate): number {
  const inName = wordFit(question, word, index, candidate.nameTerms);
  const inText = wordFit(question, word, index, candidate.textTerms);
  const nameLetters = partFit(question, word, index, candidate);
  return Math.max(
    Math.max(inName, nameLetters.name) * rankingWeights.inName,
    Math.max(inText, nameLetters.text) * rankingWeights.inText,
  );
}

function wordFit(question: Question, word: QuestionWord, index: number, terms: readonly string[]): number {
  const has = (wanted: readonly string[]) => wanted.some((term) => terms.includes(term));
  if (has(word.exact)) return rankingWeights.exactWord;
  const named = question.spans.some((span) => span.kind === "concept" && covers(span, index) && has(span.terms));
  if (named) return rankingWeights.sameThing;
  if (has(word.strict) || has(word.loose)) return rankingWeights.otherSpelling;
  return 0;
}

/** What letters say where words do not: a beginning, a part of a longer word, a likeness. */
function partFit(
  question: Question,
  word: QuestionWord,
  index: number,
  candidate: Candidate,
): { name: number; text: number } {
  const { beginningOfWord, partOfWord, mistypedWord } = rankingWeights;
  const isLast = question.open && index === question.words.length - 1;
  const begins = isLast && word.sound.length > 1;
  const beginsName = begins && candidate.nameSound.includes(` ${word.sound}`);
  const parts = question.spans.filter(
    (span, at) => span.kind === "grams" && covers(span, index) && candidate.spans.includes(at),
  );
  const joined = candidate.nameSound.replaceAll(" ", "");
  const partOfName = parts.some((span) => joined.includes(span.together || soundOfSpan(question, span)));
  const like = (all: readonly number[]) => (all[index] ?? 0) * mistypedWord;
  return {
    name: Math.max(beginsName ? beginningOfWord : 0, partOfName ? partOfWord : 0, like(candidate.nameLikeness)),
    text: Math.max(
      begins && candidate.beginsWord ? beginningOfWord : 0,
      parts.length > 0 ? partOfWord : 0,
      like(candidate.textLikeness),
    ),
  };
}

function soundOfSpan(question: Question, span: { from: number; to: number }): string {
  return (
    question.words
      .slice(span.from, span.to + 1)
      .map((word) => word.sound)
      .join("") || "\u0000"
  );
}

function covers(span: { from: number; to: number }, index: number): boolean {
  return span.from <= index && index <= span.to;
}

/** The name says what was asked, in that order, and little else. */
function nameBonus(question: Question, candidate: Candidate): number {
  if (!question.phrase) return 0;
  const inOrder =
    candidate.nameSound.includes(` ${question.phrase} `) || candidate.nameSound.trim() === question.phrase;
  const words = candidate.nameSound.split(" ").filter(Boolean);
  const asked = new Set(question.phrase.split(" "));
  const share = words.length > 0 ? words.filter((word) => asked.has(word)).length / words.length : 0;
  const { wordsInOrder, wholeName } = rankingWeights;
  return (inOrder && question.words.length > 1 ? wordsInOrder : 0) + share * wholeName;
}
