import { alcoholSets, isForAdults } from "#app/shared/adult-goods.ts";
import { isFoodSet, isGoodsSet } from "./goods-of-set.ts";
import { type DeskLocale, deskLocales, draftOf, type Listing, type Pack, type ReviewedPart } from "./listing.ts";

export type GapCode =
  | "nameVi"
  | "nameEn"
  | "summaryVi"
  | "summaryEn"
  | "descriptionVi"
  | "descriptionEn"
  | "ingredientsVi"
  | "ingredientsEn"
  | "storageVi"
  | "storageEn"
  | "set"
  | "class"
  | "unit"
  | "season"
  | "pack"
  | "price"
  | "weight"
  | "net"
  | "label"
  | "stock"
  | "photo"
  | "shelfLife"
  | "hs6";

/** `needed` keeps a listing from review; `advised` only makes it better. `field` is the form's field that mends it. */
export type Gap = { code: GapCode; field: string; weight: "needed" | "advised" };

type Sketch = Pick<Listing, "current" | "pending" | "packs" | "photos">;

/** What a buyer would miss, the needed things first. */
export function gapsOf(listing: Sketch, stock: ReadonlyMap<string, number>): Gap[] {
  const draft = draftOf(listing);
  return [...neededTexts(draft), ...neededFacts(draft), ...packGaps(listing.packs), ...advised(draft, listing, stock)];
}

export function isComplete(gaps: readonly Gap[]): boolean {
  return gaps.every((gap) => gap.weight !== "needed");
}

function neededTexts({ texts }: ReviewedPart): Gap[] {
  return deskLocales.flatMap((locale) =>
    (["name", "summary", "description"] as const)
      .filter((field) => texts[locale][field] === "")
      .map((field) => needed(`${field}${suffix(locale)}`, `${field}.${locale}`)),
  );
}

function neededFacts({ facts }: ReviewedPart): Gap[] {
  const gaps: Gap[] = [];
  if (!isGoodsSet(facts.ocopSet)) gaps.push(needed("set", "ocopSet"));
  // The class alone puts a drink behind the age gate, so it may not be given as another kind of goods.
  if (alcoholSets.includes(facts.ocopSet) !== isForAdults(facts)) gaps.push(needed("class", "importClass"));
  if (facts.unitCode === "") gaps.push(needed("unit", "unitCode"));
  if (!facts.season.some((level) => level > 0)) gaps.push(needed("season", "season.1"));
  return gaps;
}

type SketchedPack = Pick<Pack, "labels" | "netG" | "netMl" | "pieces" | "grossG" | "prices"> & { row?: number };

/** `row` is where the pack stands in the form; without it, its place in the list. */
export function packGaps(packs: readonly SketchedPack[]): Gap[] {
  if (packs.length === 0) return [needed("pack", "pack.0.label.vi")];
  return packs.flatMap((pack, index) => {
    const field = `pack.${pack.row ?? index}`;
    const gaps: Gap[] = [];
    if (pack.labels.vi === "" || pack.labels.en === "")
      gaps.push(needed("label", `${field}.label.${pack.labels.vi === "" ? "vi" : "en"}`));
    if (!pack.netG && !pack.netMl && !pack.pieces) gaps.push(needed("net", `${field}.netG`));
    if (pack.grossG <= 0) gaps.push(needed("weight", `${field}.grossG`));
    if (!pack.prices.VND) gaps.push(needed("price", `${field}.price.VND`));
    return gaps;
  });
}

function advised(draft: ReviewedPart, { packs, photos }: Sketch, stock: ReadonlyMap<string, number>): Gap[] {
  const gaps: Gap[] = [];
  const advise = (code: GapCode, field: string) => gaps.push({ code, field, weight: "advised" });
  if (photos.length === 0) advise("photo", "photos");
  if (packs.length > 0 && packs.every((pack) => (stock.get(pack.id) ?? 0) === 0)) advise("stock", "pack.0.stock");
  if (isFoodSet(draft.facts.ocopSet)) {
    for (const locale of deskLocales) {
      for (const field of ["ingredients", "storage"] as const) {
        if (draft.texts[locale][field] === "") advise(`${field}${suffix(locale)}`, `${field}.${locale}`);
      }
    }
    if (draft.facts.shelfLifeDays === null && draft.facts.importClass !== "fresh") advise("shelfLife", "shelfLifeDays");
  }
  if (draft.facts.hs6 === null) advise("hs6", "hs6");
  return gaps;
}

function needed(code: GapCode, field: string): Gap {
  return { code, field, weight: "needed" };
}

function suffix(locale: DeskLocale): "Vi" | "En" {
  return locale === "vi" ? "Vi" : "En";
}
