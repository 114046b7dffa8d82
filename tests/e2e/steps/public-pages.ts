import type { Locale } from "#app/shared/locale.ts";
import { demoItem } from "./demo-items.ts";

/** `alike`: built as another page of the list; axe sees it once, in English. */
export type PublicPage = { path: string; status: number; alike: boolean };

const fixed = [
  "",
  "/products",
  "/experiences",
  "/producers",
  "/events",
  "/seasons",
  "/seasons/11",
  "/getting-here",
  "/plan?from=2026-12-05&days=2&with=agri.coffee.harvest-morning&with=agri.durian_avocado.orchard-lunch",
  "/places/xuan-truong-da-lat",
  "/cart",
  "/sign-in",
  "/orders",
  "/forgotten-password",
  "/alcohol",
  "/age",
  "/search?q=zzqqxx",
  "/legal/privacy",
  // Valid and taken back; one that ran out is below.
  "/certificates/OC-JV2UN",
  "/certificates/OC-K7Z8P",
];

const alike = [
  "/products?group=food&sort=price-asc",
  "/products?page=2",
  "/products?group=drinks",
  "/seasons/4",
  "/legal/terms-of-sale",
  "/legal/ranking",
  "/certificates/OC-US25D",
];

const unknown = [
  "/nothing-here",
  "/products/nothing-here",
  "/seasons/13",
  "/certificates/OC-NONE",
  "/orders/DL-NONE",
  "/new-password",
];

const words: Record<Locale, string> = { vi: "cà phê", en: "coffee", th: "กาแฟ", ko: "커피", ja: "コーヒー" };

const items = [
  ["products", "coffee_arabica_roast.cu-dien-washed"],
  ["products", "artichoke_fresh.suong-mai-flower"],
  // Its gate; in Thai that it is not offered.
  ["products", "wine_dalat.ut-nhung-mulberry"],
  ["experiences", "agri.coffee.harvest-morning"],
  ["producers", "cu-dien"],
  ["events", "event.persimmon-string-weekend"],
] as const;

const alikeItems = [
  ["products", "fishsauce_phanthiet.leu-chuop-30"],
  ["experiences", "culture.gong.klong-evening"],
  ["producers", "ya-hin"],
  ["events", "event.kate-bac-binh"],
] as const;

const campaignIn: Record<Locale, string | null> = {
  vi: null,
  th: null,
  en: "campaign.japan-new-crop",
  ko: "campaign.korea-winter-highland",
  ja: "campaign.japan-new-crop",
};

/** Every kind of page a stranger can open in a language, with the status it answers. */
export function publicPages(locale: Locale): PublicPage[] {
  const campaign = campaignIn[locale];
  const below = (path: string) => `/${locale}${path}`;
  const place = ([kind, key]: (typeof items | typeof alikeItems)[number]) => demoItem(kind, key, locale).path;
  const first = [
    ...fixed.map(below),
    below(`/search?q=${encodeURIComponent(words[locale])}`),
    ...items.map(place),
    `${demoItem("experiences", "agri.coffee.harvest-morning", locale).path}?day=2026-12-05`,
    ...(campaign ? [demoItem("campaigns", campaign, locale).path] : []),
  ];
  return [
    ...first.map((path) => ({ path, status: 200, alike: false })),
    ...[...alike.map(below), ...alikeItems.map(place)].map((path) => ({ path, status: 200, alike: true })),
    ...unknown.map((path, index) => ({ path: below(path), status: 404, alike: index > 0 })),
  ];
}
