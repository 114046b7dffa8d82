import { gramsOf, unique } from "./text.ts";
import type { Token, TokenRun } from "./token.ts";

const segmenter = new Intl.Segmenter("th", { granularity: "word" });

/** A silenced letter (with its vowel) goes, then tone marks and the short sign: สตรอว์เบอร์รี่ and สตรอเบอรี่ meet. */
export function foldThai(text: string): string {
  return text.replace(/[ก-ฮ][\u0e34-\u0e39]?\u0e4c/g, "").replace(/[\u0e47-\u0e4e]/g, "");
}

const soundClasses: Record<string, string> = {
  k: "กขฃคฅฆ",
  g: "ง",
  j: "จ",
  c: "ฉชฌ",
  s: "ซศษส",
  y: "ญย",
  d: "ดฎ",
  t: "ตฏฐฑฒถทธ",
  n: "ณน",
  b: "บ",
  p: "ปผพภ",
  f: "ฝฟ",
  m: "ม",
  l: "รลฬฤ",
  w: "ว",
  h: "หฮ",
  o: "อโ",
  a: "ะัาๅ",
  am: "ำ",
  i: "ิีใไ",
  u: "ึืุู",
  e: "เแ",
};

const sounds = new Map(
  Object.entries(soundClasses).flatMap(([sound, letters]) => [...letters].map((each) => [each, sound])),
);

export function soundOfThai(folded: string): string {
  return [...folded]
    .map((letter) => sounds.get(letter) ?? "")
    .join("")
    .replace(/(.)\1+/g, "$1");
}

/** Segmented first, folded after: the segmenter knows words by their marks. */
export function thaiRun(run: string): TokenRun {
  const tokens = [...segmenter.segment(run)].flatMap(({ segment }) => thaiToken(segment) ?? []);
  const folded = tokens.map((token) => token.folded).join("");
  return { script: "thai", folded, tokens, grams: unique(gramsOf(folded, 2)) };
}

function thaiToken(surface: string): Token | null {
  const folded = foldThai(surface);
  if (!folded) return null;
  const exact = folded === surface ? [folded] : [`=${surface}`];
  return {
    script: "thai",
    surface,
    folded,
    exact,
    loose: folded === surface ? [] : [folded],
    sound: soundOfThai(folded),
  };
}
