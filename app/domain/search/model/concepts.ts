import { foldKana } from "./analysis-japanese.ts";
import { foldMarks, settleToneMarks } from "./analysis-latin.ts";
import { foldThai } from "./analysis-thai.ts";
import { normalise } from "./text.ts";
import type { TokenRun } from "./token.ts";

/** One thing in every language and spelling. `also`: wider things it is one of ("hanging persimmon" is a persimmon). */
export type Concept = { key: string; forms: string[]; also?: string[] };

/** A concept and the tokens (counted through all runs) that name it; `start` and `end` are letters within their run. */
export type ConceptMatch = { keys: string[]; from: number; to: number; start?: number; end?: number };

export type ConceptBook = {
  /** A document says all it names, wider things too; a question only what it names itself, longest name first. */
  find(runs: readonly TokenRun[], reading: "document" | "question"): ConceptMatch[];
};

type Entry = { keys: string[]; short: boolean };
type Position = { start: number; end: number; token: number };

/** Compiles the groups once. Forms are known by their folded words (Latin) or their folded letters (the others). */
export function createConceptBook(concepts: readonly Concept[]): ConceptBook {
  const wider = new Map(concepts.map((concept) => [concept.key, concept.also ?? []]));
  const words = new Map<string, Set<string>>();
  const letters = new Map<string, Set<string>>();
  for (const { key, forms } of concepts) {
    for (const form of forms) {
      for (const name of latinNames(form)) note(words, name, key);
      const name = letterName(form);
      if (name) note(letters, name, key);
    }
  }
  const wordBook = new Map([...words].map(([name, keys]) => [name, [...keys]]));
  const letterBook = new Map([...letters].map(([name, keys]) => [name, { keys: [...keys], short: isShort(name) }]));
  const longest = Math.max(1, ...[...letterBook.keys()].map((name) => name.length));
  return {
    find(runs, reading) {
      const matches = [...findWords(runs, wordBook), ...findLetters(runs, letterBook, longest)];
      if (reading === "document") return matches.map((match) => ({ ...match, keys: withWider(match.keys, wider) }));
      return matches.filter((match) => !matches.some((other) => covers(other, match)));
    },
  };
}

function note(book: Map<string, Set<string>>, name: string, key: string) {
  const known = book.get(name) ?? new Set();
  book.set(name, known.add(key));
}

function withWider(keys: string[], wider: Map<string, string[]>): string[] {
  const all = new Set(keys);
  for (const key of all) for (const more of wider.get(key) ?? []) all.add(more);
  return [...all];
}

/** A Vietnamese word of one marked syllable keeps its marks: bơ is no bò. Longer names are also known joined: dalat. */
function latinNames(form: string): string[] {
  const text = settleToneMarks(normalise(form).replace(/'/g, ""));
  if (!/^[\p{Script=Latin}\p{M}\d\s.-]+$/u.test(text)) return [];
  const parts = text.split(/[\s.-]+/).filter(Boolean);
  const folded = parts.map(foldMarks);
  if (parts.length === 1) return [foldMarks(text) === text ? text : `=${text}`];
  return [folded.join(" "), folded.join("")];
}

function letterName(form: string): string | null {
  const text = normalise(form).replace(/\s+/g, "");
  if (/[\u0e00-\u0e7f]/.test(text)) return foldThai(text);
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々ヶ]+$/u.test(text)
    ? foldKana(text)
    : null;
}

/** Names so short that they turn up inside other words: they count only as whole words. */
function isShort(name: string): boolean {
  if (/[\u0e00-\u0e7f]/.test(name)) return name.length <= 3;
  return name.length === 1 || (/^[\u3041-\u309f]+$/.test(name) && name.length <= 2);
}

function covers(outer: ConceptMatch, inner: ConceptMatch): boolean {
  if (outer.from > inner.from || outer.to < inner.to) return false;
  if (outer.to - outer.from > inner.to - inner.from) return true;
  const { start = 0, end = 0 } = outer;
  return start <= (inner.start ?? 0) && end >= (inner.end ?? 0) && end - start > (inner.end ?? 0) - (inner.start ?? 0);
}

function findWords(runs: readonly TokenRun[], book: Map<string, string[]>): ConceptMatch[] {
  const tokens = runs.flatMap((run) => run.tokens);
  return tokens.flatMap((token, from) => {
    if (token.script !== "latin" && token.script !== "number") return [];
    const found: ConceptMatch[] = [];
    for (let to = from; to < Math.min(tokens.length, from + 5); to++) {
      const window = tokens.slice(from, to + 1);
      if (window.some(({ script }) => script !== "latin" && script !== "number")) break;
      const keys = wordNames(window).flatMap((name) => book.get(name) ?? []);
      if (keys.length > 0) found.push({ keys: [...new Set(keys)], from, to });
    }
    return found;
  });
}

function wordNames(window: TokenRun["tokens"]): string[] {
  const [only] = window;
  const folded = window.map((token) => token.folded).join(" ");
  const stems = window.map((token) => singular(token.folded)).join(" ");
  if (window.length === 1 && only) return [...new Set([`=${only.surface}`, only.surface, singular(only.surface)])];
  return [...new Set([folded, stems])];
}

function singular(word: string): string {
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  return /[^su]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}

function findLetters(runs: readonly TokenRun[], book: Map<string, Entry>, longest: number): ConceptMatch[] {
  let before = 0;
  return runs.flatMap((run) => {
    const first = before;
    before += run.tokens.length;
    if (run.script !== "thai" && run.script !== "hangul" && run.script !== "japanese") return [];
    const text = foldKana(run.folded);
    const positions = positionsOf(run, text);
    const found: ConceptMatch[] = [];
    for (let start = 0; start < text.length; start++) {
      for (let end = start + 1; end <= Math.min(text.length, start + longest); end++) {
        const entry = book.get(text.slice(start, end));
        const at = entry && place(positions, start, end, entry.short);
        if (at) found.push({ keys: entry.keys, from: first + at.from, to: first + at.to, start, end });
      }
    }
    return found;
  });
}

function positionsOf(run: TokenRun, text: string): Position[] {
  let from = 0;
  return run.tokens.flatMap((token, index) => {
    const start = text.indexOf(token.folded, from);
    if (start < 0) return [];
    from = start + token.folded.length;
    return [{ start, end: from, token: index }];
  });
}

function place(
  positions: readonly Position[],
  start: number,
  end: number,
  whole: boolean,
): { from: number; to: number } | null {
  const inside = positions.filter((each) => each.start < end && each.end > start);
  const [head] = inside;
  const tail = inside.at(-1);
  if (!head || !tail) return null;
  if (whole && (head.start !== start || tail.end !== end)) return null;
  return { from: head.token, to: tail.token };
}
