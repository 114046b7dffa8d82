import { useHref } from "#app/i18n/page-view.tsx";
import { type Locale, localeNames, locales } from "#app/shared/locale.ts";
import type { TranslationState } from "#app/shared/translation-state.ts";
import { TranslationStateTag } from "./translation-state-tag.tsx";

export type TranslationRow = { id: string; name: string; states: Record<Locale, TranslationState> };

/** One listing a row, each language with its state and the way to its editor. */
export function TranslationList({ rows }: { rows: readonly TranslationRow[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {rows.map(({ id, name, states }) => (
        <li key={id} data-testid="translation-item" className="grid gap-2 py-3 lg:grid-cols-[1fr_auto] lg:items-center">
          <span lang="vi" className="font-semibold [overflow-wrap:anywhere]">
            {name}
          </span>
          <ul className="grid grid-cols-2 gap-x-4 sm:flex sm:flex-wrap">
            {locales.map((locale) => (
              <li key={locale}>
                <LanguageLink id={id} name={name} locale={locale} state={states[locale]} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function LanguageLink({
  id,
  name,
  locale,
  state,
}: {
  id: string;
  name: string;
  locale: Locale;
  state: TranslationState;
}) {
  const href = useHref();
  return (
    <a
      href={href(`/staff/translations/${id}/${locale}`)}
      className="flex min-h-11 items-center gap-2 text-sm no-underline hover:underline"
    >
      <span lang="vi" className="sr-only">
        {name}
      </span>
      <span lang={locale}>{localeNames[locale]}</span>
      <TranslationStateTag state={state} />
    </a>
  );
}
