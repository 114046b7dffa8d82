import type { Locale, Translated } from "#app/shared/locale.ts";

/** What a photo shows, in words: the column and form field of each language. */
export const altFields = { vi: "altVi", en: "altEn", th: "altTh", ko: "altKo", ja: "altJa" } as const satisfies Record<
  Locale,
  string
>;
export type AltField = (typeof altFields)[Locale];
export type PhotoWords = Record<AltField, string>;

export const longestAlt = 200;

export function altsOf({ altVi, altEn, altTh, altKo, altJa }: PhotoWords): Translated {
  return { vi: altVi, en: altEn, th: altTh, ko: altKo, ja: altJa };
}
