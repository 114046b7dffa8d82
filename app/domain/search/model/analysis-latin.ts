import type { Token } from "./token.ts";

/** Letters without their marks: đ is d, ơ is o. */
export function foldMarks(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d")
    .replace(/ł/g, "l")
    .replace(/ø/g, "o")
    .replace(/ß/g, "ss")
    .replace(/æ/g, "ae")
    .replace(/œ/g, "oe")
    .replace(/ı/g, "i");
}

/** How a folded word sounds, roughly: "phe" and "fe", "coffee" and "cofee", "ly" and "li" come out alike. */
export function soundOfLatin(folded: string): string {
  return folded
    .replace(/ph/g, "f")
    .replace(/c(?!h)|q/g, "k")
    .replace(/ch/g, "c")
    .replace(/y/g, "i")
    .replace(/[^a-z0-9]/g, "")
    .replace(/([a-z])\1+/g, "$1");
}

/** The tone mark of oa, oe and uy may stand on either vowel: one place for both habits. */
export function settleToneMarks(word: string): string {
  const parts = word.normalize("NFD").replace(/([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])$/, "$1$3$2");
  return parts.normalize("NFC");
}

/** Light: plurals and the endings -ing and -ed. Only compared with its like, never shown. */
export function stemEnglish(word: string): string {
  if (word.length < 4) return word;
  let stem = word;
  if (/ies$/.test(stem) && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (/(ss|x|z|ch|sh)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (/[^su]s$/.test(stem)) stem = stem.slice(0, -1);
  const bare = /^(.*[aeiouy].*)(?:ing|ed)$/.exec(stem)?.[1];
  if (/ied$/.test(stem) && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (bare && bare.length >= 3) stem = bare.replace(/([bdgmnprt])\1$/, "$1");
  return stem.length > 3 ? stem.replace(/e$/, "") : stem;
}

/** One word. Outside Vietnamese an unmarked word is also kept by its English stem. */
export function latinToken(run: string, vietnamese: boolean): Token {
  const surface = settleToneMarks(run.replace(/'s$/, "").replace(/'/g, ""));
  const folded = foldMarks(surface);
  const marked = surface !== folded;
  const stem = vietnamese || marked ? folded : stemEnglish(folded);
  return {
    script: "latin",
    surface,
    folded,
    exact: marked ? [`=${surface}`] : [folded],
    loose: marked || stem !== folded ? [marked ? folded : stem] : [],
    sound: soundOfLatin(folded),
  };
}
