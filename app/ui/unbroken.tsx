import { usePage } from "#app/i18n/page-view.tsx";
import { unbrokenRuns } from "#app/i18n/unbroken.ts";
import { isLocale } from "#app/shared/locale.ts";

/**
 * A title whose lines end between words. Its text is the same as before: for copying, searching and screen readers.
 * No wbr beside the runs: with balanced lines of Thai it crashes the page in Chromium.
 */
export function Unbroken({ text, lang }: { text: string; lang?: string }) {
  const { locale } = usePage();
  const runs = unbrokenRuns(text, isLocale(lang) ? lang : locale);
  return runs.map(({ text: run, whole }, index) =>
    whole ? (
      <span key={index} className="unbroken">
        {run}
      </span>
    ) : (
      run
    ),
  );
}
