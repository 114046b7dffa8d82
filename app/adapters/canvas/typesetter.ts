import type { Locale } from "#app/shared/locale.ts";
import type { PaperText } from "#app/shared/paper.ts";
import type { FontRole } from "./card-fonts.server.ts";
import { cutLines, linesOf, wordsOf } from "./card-words.ts";
import type { Letter, Letters } from "./paper-letters.server.ts";

/** `figures`: digits stand in columns. */
export type Style = { role: FontRole; size: number; colour: string; figures?: boolean };
/** Letters on one line, `width` in points. */
export type Line = { letters: Letter[]; kerns: number[]; width: number };
export type Typesetter = ReturnType<typeof createTypesetter>;

/** Marks above and below the letters need their room. */
const leading: Record<Locale, number> = { vi: 1.38, en: 1.34, th: 1.62, ko: 1.45, ja: 1.45 };
const plainLatin = /^[\x20-\x7e]*$/;

/** Turns texts into lines of letters. What it has measured it remembers for one paper. */
export function createTypesetter({ letterOf, kernOf }: Pick<Letters, "letterOf" | "kernOf">, paperLocale: Locale) {
  const widths = new Map<string, number>();
  const textOf = (text: PaperText) => (typeof text === "string" ? { text, locale: paperLocale } : text);
  const lineOf = (text: string, locale: Locale, { role, size, figures = false }: Style): Line => {
    const letters = graphemesOf(text).map((letter) => letterOf(letter, locale, role, figures));
    const kerns = letters.map((letter, place) => kernAfter(letter, letters[place + 1]));
    const width = letters.reduce((sum, letter, place) => sum + letter.width + (kerns[place] ?? 0), 0);
    return { letters, kerns, width: (width * size) / 1000 };
  };
  const kernAfter = (letter: Letter, next: Letter | undefined) => (next ? kernOf(letter, next) : 0);
  const measureIn = (locale: Locale, style: Style) => (part: string) => {
    const key = `${locale}/${style.role}/${style.size}/${style.figures}/${part}`;
    const width = widths.get(key) ?? lineOf(part, locale, style).width;
    widths.set(key, width);
    return width;
  };
  return {
    step: (text: PaperText, size: number) => size * leading[scriptOf(textOf(text))],
    /** The text within `room`; a line break put in stays one. What is over `most` lines is told by dots. */
    lines(of: PaperText, style: Style, room: number, most = Number.POSITIVE_INFINITY): Line[] {
      const { text, locale } = textOf(of);
      const measure = measureIn(locale, style);
      const script = scriptOf({ text, locale });
      const broken = text.split("\n").flatMap((part) => linesOf(wordsOf(part, script), room, measure));
      return cutLines(broken, most, room, measure).map((line) => lineOf(line, locale, style));
    },
  };
}

/** The language whose rules decide line ends and leading: Thai and Japanese stand in papers of other languages too. */
function scriptOf({ text, locale }: { text: string; locale: Locale }): Locale {
  if (/\p{Script=Thai}/u.test(text)) return "th";
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return "ja";
  if (/\p{Script=Hangul}/u.test(text)) return "ko";
  if (/\p{Script=Han}/u.test(text)) return locale === "ko" ? "ko" : "ja";
  return locale === "th" || locale === "ja" ? "en" : locale;
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]+(?:\s+[\p{Script=Arabic}\p{Script=Hebrew}]+)*/gu;
const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** As they stand from left to right. */
function graphemesOf(text: string): string[] {
  if (plainLatin.test(text)) return [...text];
  const turned = text.replace(rightToLeft, (run) => segmentsOf(run).reverse().join(""));
  return segmentsOf(turned);
}

function segmentsOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
