import type { Locale } from "#app/shared/locale.ts";

const closes = /^[\p{Pe}\p{Pf}\p{Po}ー々ゝゞぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;
const opens = /[\p{Ps}\p{Pi}]$/u;
/** Written without spaces between words: a dictionary tells where a line may end. */
const withoutSpaces: readonly Locale[] = ["th", "ja"];

/** The parts of a text between which a line may end; spaces stay at the end of the part before them. */
export function wordsOf(text: string, locale: Locale): string[] {
  const tidy = text
    .normalize("NFC")
    .replace(/[ \t\r\n]+/gu, " ")
    .trim();
  if (!withoutSpaces.includes(locale)) return tidy.match(/[^ ]+ ?/gu) ?? [];
  const words: string[] = [];
  for (const { segment } of new Intl.Segmenter(locale, { granularity: "word" }).segment(tidy)) {
    const before = words.at(-1);
    if (before !== undefined && (segment === " " || closes.test(segment) || opens.test(before)))
      words[words.length - 1] = before + segment;
    else words.push(segment);
  }
  return words;
}

export type Measure = (text: string) => number;

/** Fills lines from the first on. A part wider than a line is cut between letters. */
export function linesOf(words: readonly string[], width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = "";
  for (const part of words.flatMap((word) => (measure(word.trimEnd()) > width ? lettersOf(word) : [word]))) {
    if (line !== "" && measure((line + part).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = part;
    } else line += part;
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}

/** How wide the widest part is, which no line can be narrower than without cutting it. */
export function widestWord(words: readonly string[], measure: Measure): number {
  return words.reduce((widest, word) => Math.max(widest, measure(word.trimEnd())), 0);
}

/** Lines of about the same length: as narrow as the same number of lines and the widest part allow. */
export function balancedLines(words: readonly string[], width: number, measure: Measure): string[] {
  const widest = linesOf(words, width, measure);
  let narrow = Math.min(width, Math.max(width / 2, widestWord(words, measure)));
  let wide = width;
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2;
    if (linesOf(words, middle, measure).length > widest.length) narrow = middle;
    else wide = middle;
  }
  return linesOf(words, wide, measure);
}

/** The first so many lines; what is left out is told by dots. */
export function cutLines(lines: readonly string[], count: number, width: number, measure: Measure): string[] {
  if (lines.length <= count) return [...lines];
  const letters = lettersOf(lines[count - 1] ?? "");
  while (letters.length > 0 && measure(`${letters.join("").trimEnd()}…`) > width) letters.pop();
  return [...lines.slice(0, count - 1), `${letters.join("").trimEnd()}…`];
}

function lettersOf(text: string): string[] {
  return [...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)].map(({ segment }) => segment);
}
