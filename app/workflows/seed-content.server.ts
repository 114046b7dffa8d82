import { readFile } from "node:fs/promises";
import path from "node:path";
import type { AttributeDefinition, AttributeValues } from "#app/domain/catalogue/model/attributes.ts";
import type { Unit } from "#app/domain/places/model/unit.ts";
import type { Services } from "#app/services.server.ts";
import { type Locale, locales, type Translated } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";

export type SellerKind = "enterprise" | "cooperative" | "household";
type Climate = Unit["climate"];
type Measure = "g" | "ml" | "pieces";

export type SeedKind = {
  key: string;
  set: number;
  class: string;
  emblem: string;
  accent: string;
  hs6: string | null;
  season: string;
  shelfLifeDays: number | null;
  coldChain: boolean;
  liquid: boolean;
  fragile: boolean;
  allergens: string[];
  pack: string;
  /** What the smallest pack costs, about. */
  vnd: number;
  styles: string;
  climates: Climate[];
  facts: AttributeValues;
};
export type SeedVisit = {
  type: string;
  emblem: string;
  scene: string;
  accent: string;
  season: string;
  minutes: number;
  vnd: number;
  climates: Climate[];
};
export type SeedBuyer = {
  market: Market;
  locale: Locale;
  weight: number;
  name: string;
  phone: string;
  address: Record<string, string>;
};
type Facts = {
  seasons: Record<string, number[]>;
  packs: Record<string, { measure: Measure; sizes: number[]; wrapG: number[] }>;
  styles: Record<string, { key: string; facts: AttributeValues }[]>;
  kinds: SeedKind[];
  visits: SeedVisit[];
  buyers: SeedBuyer[];
};
export type SeedText = {
  kinds: Record<string, string>;
  styles: Record<string, Record<string, string>>;
  goods: string;
  productName: string;
  summaries: string[];
  descriptions: string[];
  makerNote: string;
  ingredients: string;
  storage: string;
  use: string;
  imageAlt: string;
  packs: Record<Measure | "kg" | "l", string>;
  makers: Record<SellerKind, string>;
  tagline: string;
  story: string;
  visitName: string;
  visitSummary: string;
  visitDescription: string;
  includes: string[];
  bring: string;
  meetingPoint: string;
  gettingThere: string;
  safety: string;
  weather: string;
  care: string;
};

/** All that synthetic rows are made of. */
export type SeedPlan = {
  seed: number;
  now: Date;
  facts: Facts;
  texts: Record<Locale, SeedText>;
  units: readonly Unit[];
  definitions: readonly AttributeDefinition[];
  visitTypes: ReadonlyMap<string, Translated>;
  reference: Services["reference"];
};

export async function readSeedPlan({ reference, clock }: Services, seed: number, root: string): Promise<SeedPlan> {
  const folder = path.join(root, "prisma/demo/scale");
  const [facts, ...texts] = await Promise.all([
    readJson<Facts>(folder, "kinds.json"),
    ...locales.map((locale) => readJson<SeedText>(folder, `text/${locale}.json`)),
  ]);
  const types = reference.list<{ key: string; name: Translated }>("experience-type");
  return {
    seed,
    now: clock.now(),
    facts,
    texts: Object.fromEntries(locales.map((locale, index) => [locale, texts[index]])) as SeedPlan["texts"],
    units: reference.list<Unit>("unit"),
    definitions: reference.list<AttributeDefinition>("attribute"),
    visitTypes: new Map(types.map(({ key, name }) => [key, name])),
    reference,
  };
}

async function readJson<Shape>(folder: string, name: string): Promise<Shape> {
  return JSON.parse(await readFile(path.join(folder, name), "utf8")) as Shape;
}

/** A template with its {words} in place. */
export function fill(template: string, words: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_whole, name: string) => words[name] ?? "");
}

export function eachLocale<Value>(read: (locale: Locale) => Value): Record<Locale, Value> {
  return Object.fromEntries(locales.map((locale) => [locale, read(locale)])) as Record<Locale, Value>;
}

export function seasonOf({ facts }: SeedPlan, name: string): number[] {
  return facts.seasons[name] ?? [];
}

/** Price lists beside the listed one, where the goods are sold there: rounded as the demonstration's are. */
export function pricesFrom(vnd: number, sold: { JP: boolean; KR: boolean }): Record<string, number> {
  return {
    VND: vnd,
    ...(sold.JP ? { JPY: Math.max(10, Math.round(vnd / 1650) * 10) } : {}),
    ...(sold.KR ? { KRW: Math.max(100, Math.round(vnd / 1800) * 100) } : {}),
  };
}
