import { usePage } from "#app/i18n/page-view.tsx";

const levels = ["peak", "on", "off"] as const;

/** What the strip's three shades and its ring mean; stands once near the first strip of a page. */
export function SeasonLegend() {
  const { t, format, month } = usePage();
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-soft" data-season-legend="">
      {levels.map((level) => (
        <span key={level} className="inline-flex items-center gap-1.5">
          <span
            className="season-month season-sample"
            data-level={{ peak: 2, on: 1, off: 0 }[level]}
            aria-hidden="true"
          />
          {t(`common:season.${level}`)}
        </span>
      ))}
      <span className="inline-flex items-center gap-1.5">
        <span className="season-month season-sample" data-level={0} data-now="" aria-hidden="true" />
        {t("common:season.ring", { month: format.month(month) })}
      </span>
    </p>
  );
}
