/** The scripts that are cut and folded in ways of their own. */
export type Script = "latin" | "number" | "thai" | "hangul" | "japanese" | "other";

/** A stretch of text in one script without a gap. */
export type TextRun = { script: Script; text: string };

/** Soft hyphens, zero-width and direction marks, variation selectors. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]/g;

/**
 * One way to write each text: NFKC, lower case, Latin digits, straight apostrophes. Thai sara am, which NFKC takes
 * apart, is put together again, whatever the order its parts were typed in. Hangul letters typed alone stay alone.
 */
export function normalise(text: string): string {
  const composed = text
    .replace(/\p{Cc}/gu, " ")
    .replace(invisible, "")
    .replace(/[^\u3131-\u318e]+/g, (part) => part.normalize("NFKC"))
    .toLowerCase();
  return repairThai(composed)
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}

function repairThai(text: string): string {
  if (!/[\u0e00-\u0e7f]/.test(text)) return text;
  return text
    .replace(/เเ/g, "แ")
    .replace(/([\u0e48-\u0e4c])([\u0e31\u0e34-\u0e3a])/g, "$2$1")
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, "$1\u0e33")
    .replace(/([\u0e48-\u0e4b])\u0e4d\u0e32/g, "$1\u0e33");
}

const runPattern = new RegExp(
  [
    "(?<number>\\d+(?:[.,]\\d+)*)",
    "(?<thai>[\\u0e01-\\u0e3a\\u0e40-\\u0e4e]+)",
    "(?<hangul>[\\p{Script=Hangul}\\u3131-\\u318e]+)",
    "(?<japanese>[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〆ヶ]+)",
    "(?<latin>[\\p{Script=Latin}\\p{M}]+(?:'[\\p{Script=Latin}\\p{M}]+)*)",
    "(?<other>[\\p{L}\\p{M}\\p{N}]+)",
  ].join("|"),
  "gu",
);

/** Cuts a normalised text into runs; punctuation, symbols and emoji fall between them. */
export function cutRuns(text: string): TextRun[] {
  return [...text.matchAll(runPattern)].flatMap((match) => {
    const found = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined);
    if (!found || !/[\p{L}\p{N}]/u.test(match[0])) return [];
    return [{ script: found[0] as Script, text: match[0] }];
  });
}

/** All stretches of `size` characters; a shorter text is none. */
export function gramsOf(text: string, size: number): string[] {
  const letters = [...text];
  return letters.slice(size - 1).map((_, index) => letters.slice(index, index + size).join(""));
}

export function unique<Item>(items: Iterable<Item>): Item[] {
  return [...new Set(items)];
}
