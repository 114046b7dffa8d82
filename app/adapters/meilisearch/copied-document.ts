import { accessOf, setFactsOf } from "#app/domain/search/model/access-fact.ts";
import { foldKana, soundOfKana } from "#app/domain/search/model/analysis-japanese.ts";
import { soundOfKorean } from "#app/domain/search/model/analysis-korean.ts";
import { soundOfLatin } from "#app/domain/search/model/analysis-latin.ts";
import { soundOfThai } from "#app/domain/search/model/analysis-thai.ts";
import { priceBandOf } from "#app/domain/search/model/price-band.ts";

/** A row of the read model, as far as the copy needs it. */
export type CopiedRow = {
  locale: string;
  itemType: string;
  itemId: string;
  key: string;
  title: string;
  titleFolded: string;
  terms: string[];
  titleTerms: string[];
  groupCode: string | null;
  ocopSet: number | null;
  type: string | null;
  unitCode: string | null;
  sellerId: string | null;
  months: number[];
  peakMonths: number[];
  stars: number | null;
  awardUntil: Date | null;
  shipsTo: string[];
  facts: string[];
  adult: boolean;
  priceVnd: number | null;
  priceJpy: number | null;
  priceKrw: number | null;
};

export type CopiedDocument = { id: string } & Record<string, unknown>;

export function copiedId(itemType: string, itemId: string): string {
  return `${itemType}_${itemId}`;
}

export function itemOfCopiedId(id: string): { type: string; id: string } {
  const [type = "", itemId = ""] = id.split("_");
  return { type, id: itemId };
}

/** A thing's name as one word that no typo and no prefix leads to. */
export function thingWord(conceptTerm: string): string {
  return `zq${conceptTerm.replace(/[^a-z]/g, "")}qz`;
}

export function copiedDocument(row: CopiedRow): CopiedDocument {
  const terms = row.terms.map((term) => term.slice(1));
  return {
    id: copiedId(row.itemType, row.itemId),
    itemType: row.itemType,
    itemId: row.itemId,
    key: row.key,
    title: row.title,
    name: row.titleFolded.trim(),
    nameThings: thingsOf(row.titleTerms),
    words: soundsOf(terms, row.locale),
    things: thingsOf(terms),
    sortName: row.titleFolded.trim(),
    ...facetsOf(row),
    ...Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`month${index + 1}`, seasonLevel(row, index + 1)])),
  };
}

function facetsOf(row: CopiedRow): Record<string, unknown> {
  return {
    group: row.groupCode,
    set: row.ocopSet === null ? null : String(row.ocopSet),
    type: row.type,
    place: row.unitCode,
    sellerId: row.sellerId,
    months: row.months.map(String),
    stars: row.stars === null ? null : String(row.stars),
    awardUntil: row.awardUntil ? dayNumber(row.awardUntil.toISOString()) : null,
    market: row.shipsTo,
    facts: setFactsOf(row.facts),
    access: accessOf(row.facts),
    adult: String(row.adult),
    price: row.priceVnd === null ? null : priceBandOf(row.priceVnd),
    priceVnd: row.priceVnd,
    priceJpy: row.priceJpy,
    priceKrw: row.priceKrw,
  };
}

/** Days compare as numbers: 2028-03-12 is 20280312. */
export function dayNumber(day: string): number {
  return Number(day.slice(0, 10).replaceAll("-", ""));
}

function seasonLevel({ months, peakMonths }: CopiedRow, month: number): number {
  return peakMonths.includes(month) ? 2 : months.includes(month) ? 1 : 0;
}

function thingsOf(terms: readonly string[]): string {
  return terms
    .filter((term) => term.startsWith("~"))
    .map(thingWord)
    .join(" ");
}

/** Words that stand for themselves: no pairs, no things, nothing that only keeps its marks. */
function soundsOf(terms: readonly string[], locale: string): string {
  const words = terms.filter((term) => !/^[~=^]|_/.test(term));
  return [...new Set(words.map((term) => soundOfTerm(term, locale)).filter(Boolean))].join(" ");
}

function soundOfTerm(term: string, locale: string): string {
  if (/\p{Script=Thai}/u.test(term)) return locale === "th" ? soundOfThai(term) : "";
  if (/\p{Script=Hangul}/u.test(term)) return locale === "ko" ? soundOfKorean(term) : "";
  if (/^\p{Script=Hiragana}+$/u.test(term)) return locale === "ja" ? soundOfKana(foldKana(term)) : "";
  return soundOfLatin(term);
}
