import { Prisma } from "#app/generated/prisma/client.ts";
import type { Question, QuestionSpan, QuestionWord } from "../model/question.ts";

/** Conditions on a row `d` of search_document. Every value is a parameter; arrays are looked up in GIN indexes. */

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
  return all(question.words.map((word, index) => strictWord(question, word, index)));
}

function strictWord(question: Question, word: QuestionWord, index: number): Prisma.Sql {
  const spans = spansOver(question, index);
  const terms = spans.flatMap((span) => span.terms);
  const own = Prisma.sql`d.terms && ${word.strict}::text[]`;
  const inName = Prisma.sql`(${own} AND d.title_terms && ${word.strict}::text[])`;
  return any([
    ...(question.syllables ? [inName] : [own]),
    ...(terms.length > 0 ? [Prisma.sql`d.terms && ${terms}::text[]`] : []),
    ...spans.filter(({ kind }) => kind === "grams").map(spanMatch),
  ]);
}

function spansOver(question: Question, index: number): QuestionSpan[] {
  return question.spans.filter(({ from, to }) => from <= index && index <= to);
}

/** The letters are all there; Latin ones also beside each other once spaces are left out. */
export function spanMatch(span: QuestionSpan): Prisma.Sql {
  const letters = Prisma.sql`d.grams @> ${span.grams}::text[]`;
  if (!span.together) return letters;
  return Prisma.sql`(${letters} AND replace(d.folded, ' ', '') LIKE ${pattern(span.together)})`;
}

/** Of `words.length` words, at least as many as `need` says are there in some way: begun, mistyped, without marks. */
export function looseMatch(question: Question, need: Prisma.Sql): Prisma.Sql {
  const ways = question.words.map((word, index) => looseWord(question, word, index));
  const found = Prisma.join(ways.map((way) => Prisma.sql`${way}::int`), " + ");
  return all([any(looseDoors(question)), Prisma.sql`(${found}) >= ${need}`]);
}

function looseWord(question: Question, word: QuestionWord, index: number): Prisma.Sql {
  const spans = spansOver(question, index);
  const terms = [...word.strict, ...word.loose, ...spans.flatMap((span) => span.terms)];
  return any([
    Prisma.sql`d.terms && ${terms}::text[]`,
    ...spans.filter(({ kind }) => kind === "grams").map(spanMatch),
    ...beginning(question, index),
    ...mistyped(word),
    ...spans.flatMap(mostLetters),
  ]);
}

/** The index doors through which a loose candidate may come in. */
function looseDoors(question: Question): Prisma.Sql[] {
  const terms = [...question.words.flatMap((word) => [...word.strict, ...word.loose]), ...question.spans.flatMap((span) => span.terms)];
  const letters = question.spans.filter((span) => span.kind === "grams").flatMap((span) => span.grams);
  return [
    Prisma.sql`d.terms && ${terms}::text[]`,
    ...(letters.length > 0 ? [Prisma.sql`d.grams && ${[...new Set(letters)]}::text[]`] : []),
    ...beginning(question, question.words.length - 1),
    ...question.words.flatMap(mistyped),
  ];
}

/** The last word may be unfinished; one letter says too little. */
export function beginning(question: Question, index: number): Prisma.Sql[] {
  const word = question.words[index];
  if (!question.open || index !== question.words.length - 1 || !word || word.sound.length < 2) return [];
  return [Prisma.sql`d.folded LIKE ${pattern(` ${word.sound}`)}`];
}

function mistyped(word: QuestionWord): Prisma.Sql[] {
  return word.mayBeMistyped ? [Prisma.sql`${word.sound} <% d.folded`] : [];
}

/** Where words have no spaces: three of five pairs of letters are enough, from three pairs on. */
function mostLetters(span: QuestionSpan): Prisma.Sql[] {
  if (span.kind !== "grams" || span.together || span.grams.length < 3) return [];
  const enough = Math.ceil(span.grams.length * 0.6);
  return [Prisma.sql`(SELECT count(*) FROM unnest(${span.grams}::text[]) AS gram WHERE gram = ANY(d.grams)) >= ${enough}`];
}

/** What was typed so far, word by word, begins a word of the name. */
export function wordBeginsName(question: Question): Prisma.Sql {
  if (!question.phrase) return never;
  return Prisma.sql`d.title_folded LIKE ${pattern(` ${question.phrase}`)}`;
}
