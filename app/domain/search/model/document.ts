import type { CardFacts, SearchSource } from "#app/shared/listing-source.ts";
import { fallbackChain, type Locale, locales } from "#app/shared/locale.ts";
import { isAllYear, monthsIn, peakMonths } from "#app/shared/season.ts";
import { type Analyser, lettersOf } from "./analysis.ts";
import { markTerms } from "./locale-mark.ts";
import { unique } from "./text.ts";

/** One row of the read model: an item in one locale. Field names are those of the table's columns. */
export type DocumentRow = {
  item_type: SearchSource["itemType"];
  item_id: string;
  locale: Locale;
  key: string;
  slug: string;
  text_locale: Locale;
  title: string;
  summary: string;
  card: CardFacts & { awardCode?: string };
  terms: string[];
  title_terms: string[];
  grams: string[];
  folded: string;
  title_folded: string;
  group_code: string | null;
  ocop_set: number | null;
  type: string | null;
  unit_code: string | null;
  seller_id: string | null;
  months: number[];
  peak_months: number[];
  stars: number | null;
  award_until: string | null;
  ships_to: string[];
  price_vnd: number | null;
  price_jpy: number | null;
  price_krw: number | null;
  free_stock: number | null;
  starts_on: string | null;
  ends_on: string | null;
};

/** Between the fields of `folded`: no word and no gram reaches over it. */
const fieldGap = " | ";

/** The rows of an item: one a locale that has a text, its own or that of the fallback chain. */
export function documentRows(source: SearchSource, analyser: Analyser): DocumentRow[] {
  const facts = factsOf(source);
  return locales.flatMap((locale) => {
    const textLocale = fallbackChain(locale).find((each) => source.texts[each]?.title);
    const text = textLocale && source.texts[textLocale];
    if (!text) return [];
    const { slug, title, summary } = text;
    const analysed = analyseFields(source, locale, text, analyser);
    return [{ ...facts, locale, slug, text_locale: textLocale, title, summary, ...analysed }];
  });
}

/** A name counts in every language: whoever knows the Vietnamese or the Japanese one finds it anywhere. */
function namesOf(source: SearchSource, locale: Locale): string {
  const titles = locales.flatMap((each) => source.texts[each]?.title ?? []);
  return unique([...(source.words[locale] ? [source.words[locale]] : []), ...source.words.all, ...titles]).join(" . ");
}

function analyseFields(
  source: SearchSource,
  locale: Locale,
  text: { title: string; summary: string; body: string },
  analyser: Analyser,
): Pick<DocumentRow, "terms" | "title_terms" | "grams" | "folded" | "title_folded"> {
  const title = analyser.analyse(text.title, locale);
  const summary = analyser.analyse(text.summary, locale);
  const names = analyser.analyse(namesOf(source, locale), locale);
  const body = analyser.analyse(text.body, locale);
  const grams = [
    ...[title, summary, names].flatMap((field) => field.grams),
    ...lettersOf(analyser.runs(text.title, locale)),
    ...(locale === "ko" ? body.grams.filter((gram) => /\p{Script=Hangul}/u.test(gram)) : []),
  ];
  return {
    terms: markTerms(unique([title, summary, names, body].flatMap((field) => field.terms)), locale),
    title_terms: title.terms,
    grams: markTerms(unique(grams), locale),
    folded: ` ${[title, summary, names].map((field) => field.folded).join(fieldGap)} `,
    title_folded: ` ${title.folded} `,
  };
}

/** What is made all year has no season to speak of, so it has no months either. */
function factsOf(
  source: SearchSource,
): Omit<
  DocumentRow,
  | "locale"
  | "slug"
  | "text_locale"
  | "title"
  | "summary"
  | "terms"
  | "title_terms"
  | "grams"
  | "folded"
  | "title_folded"
> {
  const season = source.season && !isAllYear(source.season) ? source.season : [];
  return {
    item_type: source.itemType,
    item_id: source.itemId,
    key: source.key,
    card: source.award ? { ...source.card, awardCode: source.award.code } : source.card,
    group_code: source.groupCode ?? null,
    ocop_set: source.ocopSet ?? null,
    type: source.experienceType ?? null,
    unit_code: source.unitCode ?? null,
    seller_id: source.sellerId ?? null,
    months: monthsIn(season),
    peak_months: peakMonths(season),
    stars: source.award?.stars ?? null,
    award_until: source.award?.validUntil ?? null,
    ships_to: source.shipsTo,
    price_vnd: source.prices.VND ?? null,
    price_jpy: source.prices.JPY ?? null,
    price_krw: source.prices.KRW ?? null,
    free_stock: source.freeStock ?? null,
    starts_on: source.startsOn ?? null,
    ends_on: source.endsOn ?? null,
  };
}
