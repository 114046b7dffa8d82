import type { Locale } from "#app/shared/locale.ts";
import { type Analyser, conceptTerm, lettersOf, pairTerm } from "./analysis.ts";
import { isStopWord } from "./stop-words.ts";
import { gramsOf, normalise, unique } from "./text.ts";
import type { Token, TokenRun } from "./token.ts";

/** `strict`: terms that are this word; `loose`: terms that may be meant when little else is found. */
export type QuestionWord = {
  surface: string;
  exact: string[];
  strict: string[];
  loose: string[];
  sound: string;
  mayBeMistyped: boolean;
};

/**
 * Neighbouring words found together, which says the same as finding each. `terms`: any of them is enough.
 * `grams`: all of them are needed, and `together`, unless empty, must stand in the sound without its spaces.
 */
export type QuestionSpan = {
  kind: "concept" | "pair" | "grams";
  from: number;
  to: number;
  terms: string[];
  grams: string[];
  together: string;
};

export type Question = {
  locale: Locale;
  text: string;
  words: QuestionWord[];
  spans: QuestionSpan[];
  /** All words as they sound: found in a title, they stand there as asked. */
  phrase: string;
  /** The last word may be unfinished. */
  open: boolean;
  /** Vietnamese: syllables far apart in a text are no evidence; they count in the title or beside each other. */
  syllables: boolean;
};

export const questionMaxLength = 120;
const maxWords = 12;

export function readQuestion(text: string, locale: Locale, analyser: Analyser): Question {
  const asked = [...text].slice(0, questionMaxLength).join("");
  const runs = withoutStopWords(boundWords(analyser.runs(asked, locale)), locale, analyser);
  const tokens = runs.flatMap((run) => run.tokens);
  const named = analyser.concepts.find(runs, "question");
  const spans: QuestionSpan[] = [
    ...named.map(({ keys, from, to }) => span("concept", from, to, { terms: keys.map(conceptTerm) })),
    ...pairSpans(tokens),
    ...latinSpans(tokens),
    ...runSpans(runs),
  ];
  return {
    locale,
    text: normalise(asked).replace(/\s+/g, " ").trim(),
    words: tokens.map((token) => questionWord(token, locale)),
    spans,
    phrase: tokens
      .map((token) => token.sound)
      .filter(Boolean)
      .join(" "),
    open: /[\p{L}\p{M}]$/u.test(asked),
    syllables: locale === "vi" && tokens.filter(({ script }) => script === "latin").length > 1,
  };
}

function span(kind: QuestionSpan["kind"], from: number, to: number, found: Partial<QuestionSpan>): QuestionSpan {
  return { kind, from, to, terms: [], grams: [], together: "", ...found };
}

/** A stop word inside a name stays: the "la" of "sô cô la". */
function withoutStopWords(runs: readonly TokenRun[], locale: Locale, analyser: Analyser): TokenRun[] {
  const named = analyser.concepts.find(runs, "question");
  let index = -1;
  const kept = runs.flatMap((run) => {
    const tokens = run.tokens.filter((token) => {
      index++;
      return !isStopWord(token, locale) || named.some(({ from, to }) => from < to && from <= index && index <= to);
    });
    return tokens.length > 0 ? [{ ...run, tokens }] : [];
  });
  return kept.length > 0 ? kept : [...runs];
}

function boundWords(runs: readonly TokenRun[]): TokenRun[] {
  let room = maxWords;
  return runs.flatMap((run) => {
    const tokens = run.tokens.slice(0, room);
    room -= tokens.length;
    return tokens.length > 0 ? [{ ...run, tokens }] : [];
  });
}

const typoLength: Partial<Record<Token["script"], number>> = { latin: 4, hangul: 4, japanese: 5 };

function questionWord(token: Token, locale: Locale): QuestionWord {
  const keepsMarks = token.script === "latin" && token.exact.some((term) => term.startsWith("="));
  const isMeasure = token.script === "number";
  const all = unique([...token.exact, token.folded, ...token.loose]).filter(Boolean);
  const strict = keepsMarks || isMeasure ? token.exact : all;
  const shortest = locale === "vi" && token.script === "latin" ? 5 : typoLength[token.script];
  return {
    surface: token.surface,
    exact: token.exact,
    strict,
    loose: all.filter((term) => !strict.includes(term)),
    sound: token.sound,
    mayBeMistyped: shortest !== undefined && token.sound.length >= shortest,
  };
}

function pairSpans(tokens: readonly Token[]): QuestionSpan[] {
  return tokens.slice(1).flatMap((token, index) => {
    const before = tokens[index];
    if (before?.script !== "latin" || token.script !== "latin") return [];
    return [span("pair", index, index + 1, { terms: [pairTerm(before, token)] })];
  });
}

/** "icecream", "ice cream"; "socola", "sô cô la": up to three words as one, from six letters on. */
function latinSpans(tokens: readonly Token[]): QuestionSpan[] {
  return tokens.flatMap((_, from) =>
    [1, 2, 3].flatMap((size) => {
      const window = tokens.slice(from, from + size);
      const together = window.map(({ sound }) => sound).join("");
      const fits = window.length === size && together.length >= 6 && window.every(({ script }) => script === "latin");
      return fits ? [span("grams", from, from + size - 1, { grams: gramsOf(together, 3), together })] : [];
    }),
  );
}

/** Where words have no spaces between them: the whole run, and in Thai each few segments, by their letters. */
function runSpans(runs: readonly TokenRun[]): QuestionSpan[] {
  let from = 0;
  return runs.flatMap((run) => {
    const first = from;
    from += run.tokens.length;
    const last = from - 1;
    if (run.script === "latin" || run.script === "number" || run.script === "other") return [];
    const whole = span("grams", first, last, { grams: run.grams.length > 0 ? run.grams : lettersOf([run]) });
    return [...(isTelling(run) ? [whole] : []), ...(run.script === "thai" ? thaiSpans(run, first) : [])];
  });
}

function isTelling(run: TokenRun): boolean {
  if (run.script === "thai") return run.folded.length >= 4;
  return run.folded.length >= 3 || /[\p{Script=Hangul}\p{Script=Han}]/u.test(run.folded);
}

function thaiSpans(run: TokenRun, first: number): QuestionSpan[] {
  return run.tokens.flatMap((_, index) =>
    [2, 3, 4].flatMap((size) => {
      const window = run.tokens.slice(index, index + size);
      const folded = window.map((token) => token.folded).join("");
      const fits = window.length === size && size < run.tokens.length && folded.length >= 5;
      return fits ? [span("grams", first + index, first + index + size - 1, { grams: gramsOf(folded, 2) })] : [];
    }),
  );
}
