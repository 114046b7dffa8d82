import type { Locale } from "#app/shared/locale.ts";
import { demoItem } from "./demo-items.ts";

export type PublicPage = { path: string; status: number };

const fixed = [
  "",
  "/products",
  "/products?group=food&sort=price-asc",
  "/products?page=2",
  "/experiences",
  "/producers",
  "/events",
  "/seasons",
  "/seasons/4",
  "/seasons/11",
  "/places/xuan-truong-da-lat",
  "/cart",
  "/sign-in",
  "/search?q=zzqqxx",
  "/legal/privacy",
  "/legal/terms-of-sale",
  "/legal/ranking",
  // Valid, run out, taken back.
  "/certificates/OC-JV2UN",
  "/certificates/OC-US25D",
  "/certificates/OC-K7Z8P",
];

const unknown = ["/nothing-here", "/products/nothing-here", "/seasons/13", "/certificates/OC-NONE", "/orders/DL-NONE"];

const words: Record<Locale, string> = { vi: "cà phê", en: "coffee", th: "กาแฟ", ko: "커피", ja: "コーヒー" };

const items = [
  ["products", "coffee_arabica_roast.cu-dien-washed"],
  ["products", "artichoke_fresh.suong-mai-flower"],
  ["products", "fishsauce_phanthiet.leu-chuop-30"],
  ["experiences", "agri.coffee.harvest-morning"],
  ["experiences", "culture.gong.klong-evening"],
  ["producers", "cu-dien"],
  ["producers", "ya-hin"],
  ["events", "event.persimmon-string-weekend"],
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
  return [
    ...fixed.map((path) => ({ path: `/${locale}${path}`, status: 200 })),
    { path: `/${locale}/search?q=${encodeURIComponent(words[locale])}`, status: 200 },
    ...items.map(([kind, key]) => ({ path: demoItem(kind, key, locale).path, status: 200 })),
    ...(campaign ? [{ path: demoItem("campaigns", campaign, locale).path, status: 200 }] : []),
    ...unknown.map((path) => ({ path: `/${locale}${path}`, status: 404 })),
  ];
}
