import type account from "../locales/en/account.json";
import type adult from "../locales/en/adult.json";
import type arrive from "../locales/en/arrive.json";
import type awards from "../locales/en/awards.json";
import type booking from "../locales/en/booking.json";
import type cart from "../locales/en/cart.json";
import type catalogue from "../locales/en/catalogue.json";
import type common from "../locales/en/common.json";
import type desk from "../locales/en/desk.json";
import type editorial from "../locales/en/editorial.json";
import type emails from "../locales/en/emails.json";
import type experiences from "../locales/en/experiences.json";
import type handover from "../locales/en/handover.json";
import type home from "../locales/en/home.json";
import type hosting from "../locales/en/hosting.json";
import type hostmail from "../locales/en/hostmail.json";
import type map from "../locales/en/map.json";
import type orders from "../locales/en/orders.json";
import type papers from "../locales/en/papers.json";
import type pickup from "../locales/en/pickup.json";
import type plan from "../locales/en/plan.json";
import type prices from "../locales/en/prices.json";
import type proof from "../locales/en/proof.json";
import type seller from "../locales/en/seller.json";
import type staff from "../locales/en/staff.json";
import type translations from "../locales/en/translations.json";
import type visitmail from "../locales/en/visitmail.json";
import type waiting from "../locales/en/waiting.json";

type Namespaces = {
  account: typeof account;
  adult: typeof adult;
  arrive: typeof arrive;
  awards: typeof awards;
  booking: typeof booking;
  cart: typeof cart;
  catalogue: typeof catalogue;
  common: typeof common;
  desk: typeof desk;
  editorial: typeof editorial;
  emails: typeof emails;
  experiences: typeof experiences;
  handover: typeof handover;
  home: typeof home;
  hosting: typeof hosting;
  hostmail: typeof hostmail;
  map: typeof map;
  orders: typeof orders;
  papers: typeof papers;
  pickup: typeof pickup;
  plan: typeof plan;
  prices: typeof prices;
  proof: typeof proof;
  seller: typeof seller;
  staff: typeof staff;
  translations: typeof translations;
  visitmail: typeof visitmail;
  waiting: typeof waiting;
};

type Singular<Key extends string> = Key extends `${infer Stem}_${"one" | "other"}` ? Stem : Key;
type Paths<Texts> = {
  [Key in keyof Texts & string]: Texts[Key] extends string ? Singular<Key> : `${Key}.${Paths<Texts[Key]>}`;
}[keyof Texts & string];

/** "namespace:path.of.key", checked against the English texts. */
export type TextKey = { [Name in keyof Namespaces]: `${Name}:${Paths<Namespaces[Name]>}` }[keyof Namespaces];

export type Translate = (key: TextKey, values?: Record<string, string | number>) => string;
