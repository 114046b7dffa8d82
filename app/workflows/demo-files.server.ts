import { readFile } from "node:fs/promises";
import path from "node:path";
import type { AttributeValues } from "#app/domain/catalogue/model/attributes.ts";
import { type Locale, locales } from "#app/shared/locale.ts";
import type { Currency } from "#app/shared/money.ts";
import type { PickupKind } from "#app/shared/pickup-point.ts";

type Season = number[];
export type DemoAward = {
  code: string;
  stars: number;
  set: number;
  decisionNo: string;
  decisionDate: string;
  issuerLevel: string;
  issuerName: string;
  certifiedName: string;
  producerName: string;
  validUntil: string;
  state: "granted" | "revoked" | "potential_5";
  revokedOn: string | null;
  revokedReason: string | null;
  /** The code of the award it follows. */
  replaces?: string;
  /** How many drawn pages of it stand in prisma/demo/scans. */
  scanPages?: number;
};
export type DemoPickupPoint = {
  kind: PickupKind;
  name: string;
  address: string;
  directions: string;
  area?: string;
  lat?: number;
  lon?: number;
  weekdays: number[];
  /** "07:30", in Vietnam. */
  opens: string;
  closes: string;
  windowMinutes: number;
  leadHours: number;
  feeVnd: number;
};
export type DemoProducer = {
  key: string;
  kind: "enterprise" | "cooperative" | "household";
  legalName: string;
  displayName: string;
  unit: string;
  addressLine: string;
  established: number | null;
  households: number | null;
  lat: number;
  lon: number;
  altitudeM: number | null;
  contactName: string;
  languages: string[];
  emblem: string;
  accent: string;
  pickupPoints?: DemoPickupPoint[];
};
export type DemoProduct = {
  /** Live unless told otherwise: a few wait for review or were declined, so that the desks have work to show. */
  state?: "submitted" | "declined";
  declinedReason?: string;
  key: string;
  producer: string;
  set: number;
  class: string;
  unit: string;
  altitudeM: number | null;
  emblem: string;
  accent: string;
  season: Season;
  hs6: string | null;
  allergens: string[];
  shelfLifeDays: number | null;
  coldChain: boolean;
  liquid: boolean;
  fragile: boolean;
  /** Facts of its set, by the codes of prisma/reference/attributes.json. */
  attributes: AttributeValues;
  variants: {
    code: string;
    netG: number | null;
    netMl: number | null;
    pieces: number | null;
    grossG: number;
    stock: number;
    price: Partial<Record<Currency, number>>;
    /** Every price it had, the present one last; without it the price begins with the demonstration. */
    pricePast?: { daysAgo: number; price: Partial<Record<Currency, number>> }[];
    preorder?: { promisedInDays: number; ordersForDays: number };
  }[];
  awards: DemoAward[];
  certificates: {
    code: string;
    kind: string;
    mark: string | null;
    number: string | null;
    issuer: string;
    validFrom: string | null;
    validUntil: string | null;
    verifiedOn: string | null;
  }[];
  experiences: string[];
  goesWith: string[];
};
export type DemoExperience = {
  key: string;
  type: string;
  producer: string;
  unit: string;
  lat: number;
  lon: number;
  altitudeM: number | null;
  emblem: string;
  accent: string;
  scene: string;
  durationMinutes: number;
  season: Season;
  groupMin: number;
  groupMax: number;
  minAge: number | null;
  fitness: string;
  languages: string[];
  openDays: number[];
  startTimes: string[];
  leadHours: number;
  access: string[];
  parking: string[];
  confirmation: "instant" | "request";
  answerHours: number;
  bufferMinutes: number;
  price: Partial<Record<Currency, number>>;
  childPriceVnd: number | null;
  childMaxAge: number;
  childNeedsAdult: boolean;
  groupFrom: number | null;
  groupPriceVnd: number | null;
  cancellation: { hoursBefore: number; refundPercent: number }[];
  licenceNo: string | null;
  guideLicence: string | null;
  insured: boolean;
  awards: DemoAward[];
  recognitions: { kind: string; decisionNo: string | null; from: string; until: string }[];
  products: string[];
};
export type DemoEvent = {
  key: string;
  unit: string;
  startsOn: string;
  endsOn: string;
  weekdays?: number[];
  exceptOn?: string[];
  /** "07:30" in Vietnam; without them the whole day. */
  opens?: string;
  closes?: string;
  dateState: string;
  kind: string;
  emblem: string;
  accent: string;
  source: string | null;
  producer: string | null;
};
export type DemoCampaign = {
  key: string;
  market: string;
  languages: Locale[];
  startsOn: string;
  endsOn: string;
  state: string;
  picks: string[];
  accent: string;
  scene: string;
  voucher?: DemoVoucher;
};
export type DemoVoucher = {
  code: string;
  kind: "percent" | "amount";
  percent?: number;
  amountMinor?: number;
  currency: string;
  leastMinor: number;
  mostOffMinor: number | null;
  mostUses: number;
  budgetMinor: number;
  onlyPicks: boolean;
};

export type ProducerText = { name: string; slug: string; tagline: string; story: string };
export type ProductText = {
  name: string;
  slug: string;
  summary: string;
  description: string;
  makerNote: string;
  ingredients: string;
  storage: string;
  use: string;
  variants: Record<string, string>;
  imageAlt: string;
};
export type ExperienceText = {
  name: string;
  slug: string;
  summary: string;
  description: string;
  includes: string[];
  bring: string;
  meetingPoint: string;
  gettingThere: string;
  safety: string;
  weather: string;
  care: string;
};
export type EventText = { name: string; slug: string; summary: string; description: string; place: string };
export type CampaignText = { title: string; slug: string; lead: string; body: string };
export type DemoTexts = {
  producers: Record<string, ProducerText>;
  products: Record<string, ProductText>;
  experiences: Record<string, ExperienceText>;
  events: Record<string, EventText>;
  campaigns: Record<string, CampaignText>;
};

export type DemoContent = {
  producers: DemoProducer[];
  products: DemoProduct[];
  experiences: DemoExperience[];
  events: DemoEvent[];
  campaigns: DemoCampaign[];
  texts: Record<Locale, DemoTexts>;
};

/** The demonstration's content, as written in prisma/demo. */
export async function readDemoContent(root: string): Promise<DemoContent> {
  const folder = path.join(root, "prisma/demo");
  const [producers, products, experiences, events, campaigns, ...texts] = await Promise.all([
    readJson<{ producers: DemoProducer[] }>(folder, "producers.json"),
    readJson<{ products: DemoProduct[] }>(folder, "products.json"),
    readJson<{ experiences: DemoExperience[] }>(folder, "experiences.json"),
    readJson<{ events: DemoEvent[] }>(folder, "events.json"),
    readJson<{ campaigns: DemoCampaign[] }>(folder, "campaigns.json"),
    ...locales.map((locale) => readTexts(path.join(folder, "text", locale))),
  ]);
  return {
    ...producers,
    ...products,
    ...experiences,
    ...events,
    ...campaigns,
    texts: Object.fromEntries(locales.map((locale, index) => [locale, texts[index]])) as Record<Locale, DemoTexts>,
  };
}

async function readTexts(folder: string): Promise<DemoTexts> {
  const [producers, products, experiences, events, campaigns] = await Promise.all([
    readJson<DemoTexts["producers"]>(folder, "producers.json"),
    readJson<DemoTexts["products"]>(folder, "products.json"),
    readJson<DemoTexts["experiences"]>(folder, "experiences.json"),
    readJson<DemoTexts["events"]>(folder, "events.json"),
    readJson<DemoTexts["campaigns"]>(folder, "campaigns.json"),
  ]);
  return { producers, products, experiences, events, campaigns };
}

async function readJson<Shape>(folder: string, name: string): Promise<Shape> {
  return JSON.parse(await readFile(path.join(folder, name), "utf8")) as Shape;
}
