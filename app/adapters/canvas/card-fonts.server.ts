import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Locale } from "#app/shared/locale.ts";

/** `file` names a subset's file; Latin letters come from the faces that are drawn for Vietnamese. */
type Face = { family: string; home: string; file(subset: string, weight: number): string; latin: boolean };

const serif: Face = {
  family: "source-serif-4",
  home: "@fontsource-variable/source-serif-4",
  file: (subset) => `source-serif-4-${subset}-wght-normal.woff2`,
  latin: true,
};
const text: Face = {
  family: "be-vietnam-pro",
  home: "@fontsource/be-vietnam-pro",
  file: (subset, weight) => `be-vietnam-pro-${subset}-${weight}-normal.woff2`,
  latin: true,
};
const thai: Face = {
  family: "noto-sans-thai-looped",
  home: "@fontsource/noto-sans-thai-looped",
  file: (subset, weight) => `noto-sans-thai-looped-${subset}-${weight}-normal.woff2`,
  latin: false,
};
const korean: Face = {
  family: "noto-sans-kr",
  home: "@fontsource-variable/noto-sans-kr",
  file: (subset) => `noto-sans-kr-${subset}-wght-normal.woff2`,
  latin: false,
};
const japanese: Face = {
  family: "noto-sans-jp",
  home: "@fontsource-variable/noto-sans-jp",
  file: (subset) => `noto-sans-jp-${subset}-wght-normal.woff2`,
  latin: false,
};

/** Han letters look different in Japanese and Korean, so the text's own face comes first; a serif leads Latin titles. */
const order: Record<Locale, readonly Face[]> = {
  vi: [text, serif, thai, korean, japanese],
  en: [text, serif, thai, korean, japanese],
  th: [thai, text, serif, korean, japanese],
  ko: [korean, text, serif, japanese, thai],
  ja: [japanese, text, serif, korean, thai],
};
const latinSubsets = /^(latin|latin-ext|vietnamese|cyrillic|cyrillic-ext|greek)$/;

export type FontRole = "title" | "text" | "strong";
export type Registered = { registerFromPath(file: string, family: string): unknown };

/** Finds the few font files a text needs and registers them once. A letter that no face has is left out: no empty boxes. */
export function createCardFonts(fonts: Registered) {
  const known = new Set<string>();
  const register = (face: Face, subset: string, weight: number) => {
    const family = `${face.family}-${subset}-${weight}`;
    if (!known.has(family)) fonts.registerFromPath(path.join(homeOf(face), "files", face.file(subset, weight)), family);
    known.add(family);
    return family;
  };
  return (words: string, locale: Locale, role: FontRole): { words: string; families: string } => {
    const weight = role === "text" ? 400 : 600;
    const faces = role === "title" && (locale === "vi" || locale === "en") ? [serif, ...order[locale]] : order[locale];
    const families = new Set<string>();
    const kept = [...words.normalize("NFC")].filter((letter) => {
      const found = faceOf(letter, faces);
      if (found) families.add(register(found.face, found.subset, weight));
      return found !== null;
    });
    return { words: kept.join(""), families: [...families].map((family) => `"${family}"`).join(", ") };
  };
}

function faceOf(letter: string, faces: readonly Face[]): { face: Face; subset: string } | null {
  const code = letter.codePointAt(0) ?? 0;
  for (const face of faces) {
    const subset = subsetsOf(face).find(({ ranges }) => ranges.some(([from, to]) => from <= code && code <= to));
    if (subset) return { face, subset: subset.name };
  }
  return null;
}

type Subset = { name: string; ranges: [number, number][] };
const subsets = new Map<Face, Subset[]>();

function subsetsOf(face: Face): Subset[] {
  const known = subsets.get(face);
  if (known) return known;
  const listed = JSON.parse(readFileSync(path.join(homeOf(face), "unicode.json"), "utf8")) as Record<string, string>;
  const read = Object.entries(listed)
    .map(([name, ranges]) => ({ name: name.replace(/[[\]]/g, ""), ranges: rangesOf(ranges) }))
    .filter(({ name }) => face.latin || !latinSubsets.test(name))
    .reverse();
  subsets.set(face, read);
  return read;
}

/** "U+0102-0103,U+1EA0" as pairs of code points. */
function rangesOf(ranges: string): [number, number][] {
  return ranges.split(",").map((range) => {
    const [from = "0", to = from] = range.trim().replace(/^U\+/i, "").split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}

const require = createRequire(import.meta.url);

function homeOf({ home }: Face): string {
  return path.dirname(require.resolve(`${home}/unicode.json`));
}
