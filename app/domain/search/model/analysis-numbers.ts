import type { TextRun } from "./text.ts";
import type { Token, TokenRun } from "./token.ts";

/** Units by what people write after a number, in grams and millilitres. */
const unitWords: Record<string, { base: "g" | "ml"; factor: number }> = {};
const families: [base: "g" | "ml", factor: number, words: string][] = [
  ["g", 1, "g gr gam gram grams กรัม ก 그램 그람 グラム"],
  ["g", 1000, "kg kilo kilos kilogram kilograms ký kí กก กิโลกรัม กิโล 킬로 킬로그램 キロ キログラム"],
  ["ml", 1, "ml millilitre milliliter มล มิลลิลิตร 밀리리터 ミリリットル"],
  ["ml", 10, "cl"],
  ["ml", 1000, "l lit lít litre litres liter liters ลิตร 리터 リットル"],
];
for (const [base, factor, words] of families) for (const word of words.split(" ")) unitWords[word] = { base, factor };

/**
 * A number with the unit that follows it becomes one word: 250g, 250 g and 0,25 kg are the same.
 * Returns how many of `runs` from `index` on it took.
 */
export function numberRun(runs: readonly TextRun[], index: number): { run: TokenRun; taken: number } {
  const written = runs[index]?.text ?? "";
  const next = runs[index + 1];
  const unit = next && next.script !== "number" ? unitAtStart(next.text) : undefined;
  if (!unit) return { run: numberTokenRun(plainNumber(written), []), taken: 1 };
  const amount = amountOf(written, unit.factor === 1) * unit.factor;
  const term = `#${Number(amount.toFixed(3))}${unit.base}`;
  return { run: numberTokenRun(term, [plainNumber(written)]), taken: unit.whole ? 2 : 1 };
}

/** In Thai, Korean and Japanese the unit may have more of the sentence behind it: that part stays. */
function unitAtStart(text: string): { base: "g" | "ml"; factor: number; whole: boolean } | undefined {
  const exact = unitWords[text];
  if (exact) return { ...exact, whole: true };
  if (/^[a-z]/.test(text)) return undefined;
  const start = Object.keys(unitWords)
    .filter((word) => word.length > 1 && text.startsWith(word))
    .sort((a, b) => b.length - a.length)[0];
  const found = start ? unitWords[start] : undefined;
  return found ? { ...found, whole: false } : undefined;
}

function plainNumber(written: string): string {
  return written.replace(/[.,](?=\d{3}(?:\D|$))/g, "").replace(",", ".");
}

/** "1.000 g" is a thousand; "0,25 kg" and "1.250 kg" are fractions. */
function amountOf(written: string, thousands: boolean): number {
  const grouped = thousands && /^[1-9]\d{0,2}([.,]\d{3})+$/.test(written);
  return Number(grouped ? written.replace(/[.,]/g, "") : written.replace(",", ".").replace(/,/g, ""));
}

function numberTokenRun(term: string, also: string[]): TokenRun {
  const sound = term.replace(/[^a-z0-9]/g, "");
  const token: Token = { script: "number", surface: term, folded: term, exact: [term], loose: also, sound };
  return { script: "number", folded: term, tokens: [token], grams: [] };
}
