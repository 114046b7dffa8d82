import { usePage } from "#app/i18n/page-view.tsx";
import { isLocale } from "#app/shared/locale.ts";

/** Says that a text is shown in another language than the page's. */
export function FallbackMark({ textLocale }: { textLocale: string }) {
  const { locale, t } = usePage();
  if (textLocale === locale || !isLocale(textLocale)) return null;
  return (
    <p
      data-testid="fallback-mark"
      className="my-3 border-l-4 border-line-strong bg-mist-soft px-3 py-2 text-sm text-ink-soft"
    >
      {t("common:fallback", { language: t(`common:languageName.${textLocale}`) })}
    </p>
  );
}

/** The same in a word, where a card or a line of a list holds the text. */
export function FallbackTag({ textLocale }: { textLocale: string }) {
  const { locale, t } = usePage();
  if (textLocale === locale || !isLocale(textLocale)) return null;
  const language = t(`common:languageName.${textLocale}`);
  return (
    <span
      data-testid="fallback-mark"
      title={t("common:fallback", { language })}
      className="mr-2 inline-block rounded-sm border border-line-strong px-1.5 text-sm text-ink-soft"
    >
      {language}
    </span>
  );
}

/** The `lang` of a text, only where it differs from the page's. */
export function useTextLang(textLocale: string): string | undefined {
  const { locale } = usePage();
  return textLocale === locale ? undefined : textLocale;
}
