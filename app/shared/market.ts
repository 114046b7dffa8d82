import type { Locale } from "./locale.ts";

export const markets = ["VN", "TH", "SG", "KR", "JP", "MY"] as const;
export type Market = (typeof markets)[number];

const marketOfLocale: Record<Locale, Market> = { vi: "VN", en: "SG", th: "TH", ko: "KR", ja: "JP" };

export function isMarket(value: unknown): value is Market {
  return typeof value === "string" && (markets as readonly string[]).includes(value);
}

export function defaultMarket(locale: Locale): Market {
  return marketOfLocale[locale];
}
