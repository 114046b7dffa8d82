import { usePage } from "#app/i18n/page-view.tsx";
import type { Season } from "#app/shared/season.ts";

const levels = ["common:season.off", "common:season.on", "common:season.peak"] as const;

/** Twelve months in three intensities with today's month marked: the portal's signature. */
export function SeasonStrip({ season, compact = false }: { season: Season; compact?: boolean }) {
  const { t, format, month } = usePage();
  const peak = season.flatMap((level, index) => (level > 0 ? [format.month(index + 1)] : []));
  const now = t(levels[season[month - 1] ?? 0] ?? "common:season.off");
  const spoken = t("common:season.spoken", { months: format.list(peak), now, month: format.month(month) });
  const strip = (
    <div role="img" aria-label={spoken} className="season-strip" data-compact={compact || undefined}>
      {season.map(asMonth).map(({ level, number }) => (
        <span
          key={number}
          className="season-month"
          data-level={level}
          data-now={number === month || undefined}
          aria-hidden="true"
        >
          {compact ? "" : number}
        </span>
      ))}
    </div>
  );
  if (!compact) return strip;
  return (
    <>
      {strip}
      <p className="mt-1 text-sm leading-snug text-ink-soft" aria-hidden="true">
        {t("common:season.thisMonth", { state: now })}
      </p>
    </>
  );
}

function asMonth(level: number, index: number) {
  return { level, number: index + 1 };
}
