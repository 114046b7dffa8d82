import { Prisma } from "#app/generated/prisma/client.ts";
import { nameTerm } from "../model/analysis.ts";
import { markTerms } from "../model/locale-mark.ts";
import type { Question, QuestionSpan, QuestionWord } from "../model/question.ts";

/**
 * Conditions on a row `d` of search_document. Every value is a parameter; arrays are looked up in GIN indexes, where
 * terms and grams carry their locale's mark. Those on the sound name the locale themselves.
 */

const never = Prisma.sql`FALSE`;

function any(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length > 0 ? Prisma.sql`(${Prisma.join([...conditions], " OR ")})` : never;
}

export function all(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length > 0 ? Prisma.sql`(${Prisma.join([...conditions], " AND ")})` : Prisma.sql`TRUE`;
}

/** Only a-z, 0-9 and spaces are ever put into a pattern, so nothing in it is a wildcard. */
function pattern(sound: string): string {
  return `%${sound.replace(/[^a-z0-9 ]/g, "")}%`;
}

/** Every word of the question is there, as it is, as another spelling of it, or as the same thing. */
export function strictMatch(question: Question): Prisma.Sql {
  const { whole, partial } = splitSpans(question);
  const words = question.words.map((word, index) => strictWord(question, word, spansOver(partial, index)));
  return any([...spanConditions(question, whole), all(words)]);
}

function strictWord(question: Question, word: QuestionWord, spans: readonly QuestionSpan[]): Prisma.Sql {
  const terms = question.syllables ? word.strict.map(nameTerm) : word.strict;
  return any([hasTerm(question, terms), ...spanConditions(question, spans)]);
}

/** Spans over the whole question stand for all its words at once. */
function splitSpans({ spans, words }: Question): { whole: QuestionSpan[]; partial: QuestionSpan[] } {
  const isWhole = ({ from, to }: QuestionSpan) => from === 0 && to === words.length - 1;
  return { whole: spans.filter(isWhole), partial: spans.filter((span) => !isWhole(span)) };
}

function spanConditions(question: Question, spans: readonly QuestionSpan[]): Prisma.Sql[] {
  const terms = spans.flatMap((span) => span.terms);
  const letters = spans.filter(({ kind }) => kind === "grams").map((span) => spanMatch(question, span));
  return terms.length > 0 ? [hasTerm(question, terms), ...letters] : letters;
}

function hasTerm({ locale }: Question, terms: readonly string[]): Prisma.Sql {
  return Prisma.sql`d.terms && ${markTerms(terms, locale)}::text[]`;
}

function hasGrams({ locale }: Question, grams: readonly string[]): Prisma.Sql {
  return Prisma.sql`d.grams @> ${markTerms(grams, locale)}::text[]`;
}

function spansOver(spans: readonly QuestionSpan[], index: number): QuestionSpan[] {
  return spans.filter(({ from, to }) => from <= index && index <= to);
}

/** The letters are all there; Latin ones also beside each other once spaces are left out. */
export function spanMatch(question: Question, span: QuestionSpan): Prisma.Sql {
  const letters = hasGrams(question, span.grams);
  if (!span.together) return letters;
  return Prisma.sql`(${letters} AND replace(d.folded, ' ', '') LIKE ${pattern(span.together)})`;
}

/** A condition on row `d`, each served by an index, and the words of the question it stands for. */
export type Evidence = { condition: Prisma.Sql; from: number; to: number };

/**
 * All the ways in which a row may have a word of the question: begun, without marks, by most of its letters and, where
 * nothing has it as it stands, mistyped.
 */
export function looseEvidence(question: Question, forgiving: boolean): Evidence[] {
  const words = question.words.flatMap((word, index) => {
    const terms = [...word.strict, ...word.loose];
    const own = [
      hasTerm(question, terms),
      ...beginning(question, index),
      ...(forgiving ? mistyped(question, word) : []),
    ];
    return own.map((condition) => ({ condition, from: index, to: index }));
  });
  const spans = question.spans.map((span) => ({
    condition: forgiving ? looseSpan(question, span) : spanOrTerm(question, span),
    from: span.from,
    to: span.to,
  }));
  return [...words, ...spans];
}

function spanOrTerm(question: Question, span: QuestionSpan): Prisma.Sql {
  return span.kind === "grams" ? spanMatch(question, span) : hasTerm(question, span.terms);
}

/** From four pairs of letters on a mistake is forgiven; a long run is a sentence, whose words are looked for one by one. */
const forgiven = { from: 4, to: 8 };

/** A mistake spoils two neighbouring pairs of letters; elsewhere two stay together, and three of five are there in all. */
function looseSpan(question: Question, span: QuestionSpan): Prisma.Sql {
  const { kind, grams, together } = span;
  if (kind !== "grams") return spanOrTerm(question, span);
  if (together || grams.length < forgiven.from || grams.length > forgiven.to) return spanMatch(question, span);
  const doors = grams.slice(1).map((gram, index) => hasGrams(question, [grams[index] ?? gram, gram]));
  const enough = Math.ceil(grams.length * 0.6);
  return Prisma.sql`(${any(doors)}
    AND (SELECT count(*) FROM unnest(d.grams) AS gram WHERE gram = ANY(${markTerms(grams, question.locale)}::text[])) >= ${enough}::int)`;
}

export function questionTerms(question: Question): string[] {
  const words = question.words.flatMap((word) => [...word.strict, ...word.loose]);
  return [...new Set([...words, ...question.spans.flatMap((span) => span.terms)])];
}

/** The last word may be unfinished; one letter says too little. */
export function beginning(question: Question, index: number): Prisma.Sql[] {
  const word = question.words[index];
  if (!question.open || index !== question.words.length - 1 || !word || word.sound.length < 2) return [];
  return beginningsOf(word.sound).map(
    (sound) => Prisma.sql`(d.locale = ${question.locale} AND d.folded LIKE ${pattern(` ${sound}`)})`,
  );
}

/** Half of the letter triples of the two words are the same. */
function mistyped({ locale }: Question, word: QuestionWord): Prisma.Sql[] {
  return word.mayBeMistyped ? [Prisma.sql`(d.locale = ${locale} AND ${word.sound} <<% d.folded)`] : [];
}

/** What was typed so far, word by word, begins a word of the name. */
export function wordBeginsName(question: Question): Prisma.Sql {
  if (!question.phrase) return never;
  const ways = beginningsOf(question.phrase).map((sound) => Prisma.sql`d.title_folded LIKE ${pattern(` ${sound}`)}`);
  return Prisma.sql`(d.locale = ${question.locale} AND ${any(ways)})`;
}

/** An h may follow: "p" may begin "ph", which sounds f, and "c" (k) a "ch". */
function beginningsOf(sound: string): string[] {
  if (sound.endsWith("p")) return [sound, `${sound.slice(0, -1)}f`];
  return sound.endsWith("k") ? [sound, `${sound.slice(0, -1)}c`] : [sound];
}
