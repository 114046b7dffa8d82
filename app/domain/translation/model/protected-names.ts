import type { Locale, Translated } from "#app/shared/locale.ts";

/** A name every translation has to keep: reference data, `protectedNames` of `prisma/reference/glossary.json`. */
export type ProtectedName = Translated & {
  key: string;
  kind: "place" | "people" | "thing" | "brand";
  /** Other forms a language may write. */
  also?: Partial<Record<Locale, readonly string[]>>;
  /** Vietnamese words in which it means something else. */
  notIn?: readonly string[];
};

/** What the Vietnamese texts of an item name and its texts in `locale` do not, in any form that language accepts. */
export function lostNames(
  source: readonly string[],
  translation: readonly string[],
  locale: Locale,
  names: readonly ProtectedName[],
): ProtectedName[] {
  if (locale === "vi") return [];
  const written = plain(translation.join("\n"));
  const said = plain(source.join("\n"));
  return names.filter(
    (name) => isNamed(said, name) && !acceptedForms(name, locale).some((form) => holds(written, form)),
  );
}

/** How a language may write it, the usual form first. */
export function acceptedForms(name: ProtectedName, locale: Locale): string[] {
  return [name[locale], ...(name.also?.[locale] ?? [])];
}

/** Proper names are written with capitals: "Mạ" is a people, "mạ" a seedling. */
function isNamed(source: string, { vi, kind, notIn = [] }: ProtectedName): boolean {
  const rest = notIn.reduce((text, words) => text.replaceAll(wholeWords(words, "giu"), " "), source);
  return wholeWords(vi, kind === "thing" ? "iu" : "u").test(rest);
}

const latin = /\p{Script=Latin}/u;

/** Between letters of other scripts nothing tells where a word begins. */
function holds(text: string, form: string): boolean {
  return latin.test(form) ? wholeWords(form, "iu").test(text) : text.includes(plain(form));
}

const signs = /[.*+?^${}()|[\]\\]/g;

/** English adds an s. */
function wholeWords(words: string, flags: string): RegExp {
  return new RegExp(`(?<!\\p{L})${plain(words).replace(signs, "\\$&")}s?(?!\\p{L})`, flags);
}

/** Composition and the shape of an apostrophe or a dash make no difference. */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[’ʼ‘]/g, "'")
    .replace(/[‐‑–—]/g, "-");
}
