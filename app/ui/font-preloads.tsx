import textLatin from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url";
import textVietnamese from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url";
import thai from "@fontsource/noto-sans-thai-looped/files/noto-sans-thai-looped-thai-400-normal.woff2?url";
import thaiBold from "@fontsource/noto-sans-thai-looped/files/noto-sans-thai-looped-thai-600-normal.woff2?url";
import serifLatin from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url";
import serifVietnamese from "@fontsource-variable/source-serif-4/files/source-serif-4-vietnamese-wght-normal.woff2?url";
import { usePage } from "#app/i18n/page-view.tsx";
import type { Locale } from "#app/shared/locale.ts";

/** Only what the first screen is set in; Japanese and Korean read in the system's faces. */
const needed: Record<Locale, string[]> = {
  vi: [textLatin, textVietnamese, serifLatin, serifVietnamese],
  en: [textLatin, serifLatin],
  th: [thai, thaiBold],
  ko: [],
  ja: [],
};

export function FontPreloads() {
  const { locale } = usePage();
  return needed[locale].map((href) => (
    <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="anonymous" />
  ));
}
