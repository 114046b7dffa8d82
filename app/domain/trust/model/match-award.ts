import { foldedName } from "./folded-name.ts";

export type NamedAward = { certifiedName: string; producerName: string; ocopSet: number };
export type MatchableListing = {
  itemType: "product" | "experience";
  itemId: string;
  sellerId: string;
  name: string;
  /** What the producer is called: the name shown and the registered one. */
  producerNames: readonly string[];
  ocopSet: number;
};
export type Candidate = { itemType: "product" | "experience"; itemId: string; confidence: number };

/** From here on a row counts as a sure match, an award is offered beside a review, a listing is shown as a candidate at all. */
export const confidenceOf = { sure: 0.95, offer: 0.8, candidate: 0.5 } as const;
const weightOf = { name: 0.6, producer: 0.3, set: 0.1 } as const;
/** What only says which kind of firm it is tells producers apart less than their name. Whole numbers, so that no order of words rounds otherwise. */
const wordWeight = { ofName: 20, ofFirm: 7 } as const;
const mostCandidates = 5;

const firmForms: readonly [RegExp, string][] = [
  [/\bcong ty\b|\bcty\b/g, "cty"],
  [/\btrach nhiem huu han\b/g, "tnhh"],
  [/\bmot thanh vien\b/g, "mtv"],
  [/\bco phan\b/g, "cp"],
  [/\bdoanh nghiep tu nhan\b/g, "dntn"],
  [/\blien hiep hop tac xa\b/g, "lhhtx"],
  [/\bhop tac xa\b/g, "htx"],
  [/\bto hop tac\b/g, "tht"],
  [/\bho kinh doanh\b/g, "hkd"],
  [/\bco so san xuat\b/g, "cssx"],
  [/\bthuong mai\b/g, "tm"],
  [/\bdich vu\b/g, "dv"],
  [/\bsan xuat\b/g, "sx"],
  [/\bxuat nhap khau\b/g, "xnk"],
  [/\bnong nghiep\b/g, "nn"],
  [/\bdalat\b/g, "da lat"],
];
const firmWords = new Set("cty tnhh mtv cp dntn lhhtx htx tht hkd cssx tm dv sx xnk nn va".split(" "));

type Words = ReadonlySet<string>;

function wordsOf(text: string): Words {
  const folded = firmForms.reduce((words, [form, short]) => words.replace(form, short), foldedName(text));
  return new Set(folded.split(" ").filter((word) => word !== ""));
}

function weight(word: string): number {
  return firmWords.has(word) ? wordWeight.ofFirm : wordWeight.ofName;
}

function weightOfAll(words: Iterable<string>): number {
  let sum = 0;
  for (const word of words) sum += weight(word);
  return sum;
}

function likenessOf(a: Words, b: Words): number {
  return shareOf(weightOfAll([...a].filter((word) => b.has(word))), weightOfAll(a), weightOfAll(b));
}

/** Dice's measure: 1 for the same words, 0 for none in common. */
function shareOf(common: number, ofOne: number, ofOther: number): number {
  return ofOne + ofOther === 0 ? 0 : (2 * common) / (ofOne + ofOther);
}

/** How alike two names are, 0 to 1; neither marks, case, nor the order of words matter. */
export function nameLikeness(a: string, b: string): number {
  return likenessOf(wordsOf(a), wordsOf(b));
}

/** How sure it is that the award was given to the listing: its name most, its producer, and whether the set is the same. */
export function matchConfidence(
  award: NamedAward,
  listing: Pick<MatchableListing, "name" | "producerNames" | "ocopSet">,
): number {
  const producer = Math.max(0, ...listing.producerNames.map((name) => nameLikeness(award.producerName, name)));
  return confidence(nameLikeness(award.certifiedName, listing.name), producer, award.ocopSet === listing.ocopSet);
}

function confidence(name: number, producer: number, sameSet: boolean): number {
  const sum = weightOf.name * name + weightOf.producer * producer + weightOf.set * (sameSet ? 1 : 0);
  return Math.round(sum * 1000) / 1000;
}

/**
 * Finds an award's candidates among many listings, the likeliest first. Listings are looked up by the words of their names,
 * and two producers' names are compared once, so that a thousand awards meet ten thousand listings in a moment.
 */
export function openMatcher(listings: readonly MatchableListing[]): (award: NamedAward) => Candidate[] {
  const names = listings.map(({ name }) => wordsOf(name));
  const weights = names.map(weightOfAll);
  const listingsOfWord = new Map<string, number[]>();
  for (const [index, words] of names.entries()) {
    for (const word of words) {
      const known = listingsOfWord.get(word);
      if (known) known.push(index);
      else listingsOfWord.set(word, [index]);
    }
  }
  const producerLikeness = openProducerLikeness();
  return (award) => {
    const words = wordsOf(award.certifiedName);
    const own = weightOfAll(words);
    const found: Candidate[] = [];
    for (const [index, common] of commonWeights(words, listingsOfWord)) {
      const listing = listings[index];
      if (!listing) continue;
      const name = shareOf(common, own, weights[index] ?? 0);
      const sameSet = award.ocopSet === listing.ocopSet;
      if (confidence(name, 1, sameSet) < confidenceOf.candidate) continue;
      const producer = Math.max(0, ...listing.producerNames.map((each) => producerLikeness(award.producerName, each)));
      const sure = confidence(name, producer, sameSet);
      if (sure < confidenceOf.candidate) continue;
      found.push({ itemType: listing.itemType, itemId: listing.itemId, confidence: sure });
    }
    return found.sort(likelierFirst).slice(0, mostCandidates);
  };
}

function likelierFirst(a: Candidate, b: Candidate): number {
  return b.confidence - a.confidence || (a.itemId < b.itemId ? -1 : 1);
}

function commonWeights(words: Words, listingsOfWord: ReadonlyMap<string, number[]>): Map<number, number> {
  const common = new Map<number, number>();
  for (const word of words) {
    for (const index of listingsOfWord.get(word) ?? []) common.set(index, (common.get(index) ?? 0) + weight(word));
  }
  return common;
}

function openProducerLikeness(): (a: string, b: string) => number {
  const words = new Map<string, Words>();
  const known = new Map<string, number>();
  const remembered = (name: string) => {
    const found = words.get(name) ?? wordsOf(name);
    words.set(name, found);
    return found;
  };
  return (a, b) => {
    const pair = `${a}\n${b}`;
    const likeness = known.get(pair) ?? likenessOf(remembered(a), remembered(b));
    known.set(pair, likeness);
    return likeness;
  };
}
