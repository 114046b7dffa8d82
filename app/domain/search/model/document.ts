import type { CardFacts, SearchSource } from "#app/shared/listing-source.ts";
import { fallbackChain, type Locale, locales } from "#app/shared/locale.ts";
import { isAllYear, monthsIn, peakMonths } from "#app/shared/season.ts";
import { type AnalysedText, type Analyser, lettersOf, nameTerm, soundIn } from "./analysis.ts";
import { markTerms } from "./locale-mark.ts";
import { type OtherPrices, otherPrices } from "./other-prices.ts";
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
  card: CardFacts & { awardCode?: string; otherPrices?: OtherPrices };
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
  facts: string[];
  adult: boolean;
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
  const analyse = remembered(analyser);
  return locales.flatMap((locale) => {
    const textLocale = fallbackChain(locale).find((each) => source.texts[each]?.title);
    const text = textLocale && source.texts[textLocale];
    if (!text) return [];
    const { slug, title, summary } = text;
    const fields = {
      title: analyse(title, locale),
      summary: analyse(summary, locale),
      names: namesOf(source, locale).map((name) => analyse(name, locale)),
      body: analyse(text.body, locale),
    };
    return [{ ...facts, locale, slug, text_locale: textLocale, title, summary, ...indexedFields(fields, locale) }];
  });
}

type Analyse = (text: string, locale: Locale) => AnalysedText;

/** An item's names stand in all its rows; what is Vietnamese and what is not is all that tells their analyses apart. */
function remembered(analyser: Analyser): Analyse {
  const known = new Map<string, AnalysedText>();
  return (text, locale) => {
    const key = `${locale === "vi"} ${text}`;
    const analysed = known.get(key) ?? analyser.analyse(text, locale);
    known.set(key, analysed);
    return analysed;
  };
}

/** A name counts in every language: whoever knows the Vietnamese or the Japanese one finds it anywhere. */
function namesOf(source: SearchSource, locale: Locale): string[] {
  const titles = locales.flatMap((each) => source.texts[each]?.title ?? []);
  return unique([source.words[locale] ?? "", ...source.words.all, ...titles]).filter(Boolean);
}

type Fields = { title: AnalysedText; summary: AnalysedText; names: AnalysedText[]; body: AnalysedText };
type IndexedFields = Pick<DocumentRow, "terms" | "title_terms" | "grams" | "folded" | "title_folded">;

function indexedFields({ title, summary, names, body }: Fields, locale: Locale): IndexedFields {
  const short = [title, summary, ...names];
  const grams = [
    ...short.flatMap((field) => field.grams),
    ...lettersOf(title.runs),
    ...(locale === "ko" ? body.grams.filter((gram) => /\p{Script=Hangul}/u.test(gram)) : []),
  ];
  const sounds = unique(short.map(({ runs }) => soundIn(runs, locale))).filter(Boolean);
  return {
    terms: markTerms(
      unique([...[...short, body].flatMap((field) => field.terms), ...title.terms.map(nameTerm)]),
      locale,
    ),
    title_terms: title.terms,
    grams: markTerms(unique(grams), locale),
    folded: ` ${sounds.join(fieldGap)} `,
    title_folded: ` ${soundIn(title.runs, locale)} `,
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
    card: cardOf(source),
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
    facts: source.facts ?? [],
    adult: source.adult ?? false,
    price_vnd: source.prices.VND ?? null,
    price_jpy: source.prices.JPY ?? null,
    price_krw: source.prices.KRW ?? null,
    free_stock: source.freeStock ?? null,
    starts_on: source.startsOn ?? null,
    ends_on: source.endsOn ?? null,
  };
}

function cardOf({ card, award, itemType, prices }: SearchSource): DocumentRow["card"] {
  const isPriced = itemType === "product" || itemType === "experience";
  return {
    ...card,
    ...(award ? { awardCode: award.code } : {}),
    ...(isPriced ? { otherPrices: otherPrices(prices) } : {}),
  };
}
