import { SeasonMonths } from "#app/domain/places/ui/season-months.tsx";
import { usePage } from "#app/i18n/page-view.tsx";
import { isAllYear, type Season } from "#app/shared/season.ts";
import { Section } from "#app/ui/layout.tsx";
import { SeasonLegend } from "#app/ui/season-legend.tsx";
import { SeasonStrip } from "#app/ui/season-strip.tsx";

/** A producer's year: the seasons of all it sells and hosts, taken together. */
export function MakerYear({ year }: { year: Season }) {
  const { t } = usePage();
  if (year.length === 0) return null;
  return (
    <Section title={t("home:seasons.makerYear")} id="year">
      {isAllYear(year) ? (
        <p className="text-ink-soft">{t("home:seasons.makerAllYear")}</p>
      ) : (
        <div className="grid max-w-3xl gap-3">
          <p className="text-ink-soft">{t("home:seasons.makerYearText")}</p>
          <SeasonStrip season={year} />
          <SeasonMonths months={year} festival={false} />
          <SeasonLegend />
        </div>
      )}
    </Section>
  );
}
