/** What goods of an OCOP set usually are: their import classes (the likeliest first) and the label drawn while there is no photo. */
type GoodsOfSet = { classes: readonly string[]; emblem: string; accent: string };

const goods: Record<number, GoodsOfSet> = {
  1: { classes: ["fresh", "dried_plant", "roasted_nut"], emblem: "vegetable", accent: "pine" },
  2: { classes: ["animal_aquatic", "meat", "fresh"], emblem: "fish", accent: "sea" },
  3: { classes: ["grain", "roasted_nut"], emblem: "rice", accent: "sunflower" },
  4: { classes: ["animal_honey", "processed_plant"], emblem: "honey", accent: "sunflower" },
  5: { classes: ["processed_plant", "processed_fish", "meat"], emblem: "basket", accent: "persimmon" },
  6: { classes: ["grain", "processed_plant"], emblem: "rice", accent: "sunflower" },
  7: {
    classes: ["processed_plant", "dried_fruit", "dried_plant", "roasted_nut"],
    emblem: "persimmon",
    accent: "persimmon",
  },
  8: { classes: ["processed_fish", "animal_aquatic", "meat", "animal_honey"], emblem: "fish", accent: "sea" },
  9: { classes: ["processed_fish", "spice"], emblem: "fishsauce", accent: "basalt" },
  10: { classes: ["spice", "processed_plant"], emblem: "pepper", accent: "basalt" },
  11: { classes: ["tea"], emblem: "tea", accent: "pine" },
  12: { classes: ["herbal", "tea", "dried_plant"], emblem: "artichoke", accent: "jacaranda" },
  13: { classes: ["roasted", "green_bean", "processed_plant"], emblem: "coffee", accent: "cherry" },
  14: { classes: ["alcohol"], emblem: "rice", accent: "basalt" },
  15: { classes: ["alcohol"], emblem: "mulberry", accent: "jacaranda" },
  16: { classes: ["processed_plant"], emblem: "lake", accent: "sea" },
  17: { classes: ["processed_plant", "herbal"], emblem: "juice", accent: "persimmon" },
  18: { classes: ["supplement", "herbal"], emblem: "cordyceps", accent: "basalt" },
  19: { classes: ["craft", "herbal", "supplement"], emblem: "soap", accent: "jacaranda" },
  20: { classes: ["herbal", "craft", "supplement"], emblem: "oil", accent: "jacaranda" },
  21: { classes: ["craft", "textile"], emblem: "basket", accent: "basalt" },
  22: { classes: ["textile", "craft"], emblem: "brocade", accent: "cherry" },
  23: { classes: ["fresh", "dried_plant", "propagating"], emblem: "rose", accent: "cherry" },
  24: { classes: ["propagating", "fresh"], emblem: "orchid", accent: "jacaranda" },
  25: { classes: ["animal_aquatic"], emblem: "fish", accent: "sea" },
};

const foodGroups = { first: 1, last: 18 };

/** Sets of goods. The last set (26) is tourism, which is no product. */
export const goodsSets: readonly number[] = Object.keys(goods).map(Number);

export function isGoodsSet(set: number): boolean {
  return Object.hasOwn(goods, set);
}

export function classesOfSet(set: number): readonly string[] {
  return goods[set]?.classes ?? [];
}

export function classFitsSet(importClass: string, set: number): boolean {
  return classesOfSet(set).includes(importClass);
}

export function labelOfSet(set: number): { emblem: string; accent: string } {
  const { emblem, accent } = goods[set] ?? { emblem: "basket", accent: "pine" };
  return { emblem, accent };
}

/** Eaten or drunk: the buyer needs ingredients, storage and shelf life. */
export function isFoodSet(set: number): boolean {
  return set >= foodGroups.first && set <= foodGroups.last;
}

const lastSetByMeasure = 20;

/** Sold by weight or volume, and so compared by the kilogram or litre. Cloth, crafts, plants and vouchers are counted. */
export function isSoldByMeasure(set: number): boolean {
  return set <= lastSetByMeasure;
}

/** What a maker may choose: every class of the import rules but antiques and wildlife, which the law bans. */
export const importClasses = [
  "fresh",
  "propagating",
  "roasted",
  "green_bean",
  "tea",
  "herbal",
  "dried_plant",
  "dried_fruit",
  "spice",
  "grain",
  "roasted_nut",
  "processed_plant",
  "processed_fish",
  "animal_aquatic",
  "animal_honey",
  "meat",
  "supplement",
  "alcohol",
  "textile",
  "craft",
] as const;

export const emblems = [
  "coffee",
  "tea",
  "artichoke",
  "persimmon",
  "strawberry",
  "avocado",
  "durian",
  "macadamia",
  "banana",
  "dragonfruit",
  "pepper",
  "cashew",
  "mulberry",
  "silk",
  "brocade",
  "ring",
  "rose",
  "orchid",
  "driedflower",
  "vegetable",
  "mushroom",
  "honey",
  "rice",
  "fish",
  "squid",
  "fishsauce",
  "seagrape",
  "cordyceps",
  "soap",
  "oil",
  "jam",
  "juice",
  "cacao",
  "pottery",
  "basket",
  "gong",
] as const;

export const accents = ["persimmon", "sunflower", "jacaranda", "cherry", "sea", "basalt", "pine"] as const;

export const allergens = [
  "gluten",
  "crustaceans",
  "eggs",
  "fish",
  "peanuts",
  "soy",
  "milk",
  "nuts",
  "celery",
  "mustard",
  "sesame",
  "sulphites",
  "molluscs",
] as const;
