import type { Locale } from "#app/shared/locale.ts";
import glossary from "#prisma/reference/glossary.json" with { type: "json" };
import { thaiLoanWords } from "./thai-loan-words.ts";

/** A stretch of a title; where it is whole, no line ends inside it. */
export type Run = { text: string; whole: boolean };

/** A dash or a point stays with the word before it, whose blank it carries. */
const sign = " [–—·](?= )";
/** Longer than this, katakana would not fit the column of a phone and may break. */
const katakana = "(?<![ァ-ヺー])[ァ-ヺー]{2,9}(?![ァ-ヺー])";

const patterns: Record<Locale, RegExp> = {
  vi: pattern(sign),
  en: pattern(sign),
  ko: pattern(sign),
  ja: pattern(sign, katakana),
  th: pattern(sign, thaiWords(), "(?<=– )\\S{2,14}$"),
};

/**
 * A title cut where a browser would break a word: its dictionary knows no Vietnamese name and no loanword written in
 * Thai, and puts katakana apart anywhere. The runs together are the title, letter by letter.
 */
export function unbrokenRuns(text: string, locale: Locale): Run[] {
  const runs: Run[] = [];
  let done = 0;
  for (const match of text.matchAll(patterns[locale])) {
    if (match.index > done) runs.push({ text: text.slice(done, match.index), whole: false });
    runs.push({ text: match[0], whole: true });
    done = match.index + match[0].length;
  }
  if (done < text.length) runs.push({ text: text.slice(done), whole: false });
  return runs;
}

/** Names and loanwords, the longest first, with the short word that leads them: it would be torn as well. */
function thaiWords(): string {
  const words = [...thaiLoanWords, ...glossary.protectedNames.map(({ th }) => th)].filter(
    (word) => !word.includes(" "),
  );
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  return `(?:จาก|ที่|แบบ|ตำรับ)?(?:${longestFirst.join("|")})`;
}

function pattern(...parts: string[]): RegExp {
  return new RegExp(parts.join("|"), "gu");
}
