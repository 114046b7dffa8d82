import type { Formatters } from "#app/i18n/formatters.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import type { Translate } from "#app/i18n/text-key.ts";
import type { Occurrence } from "../model/season-calendar.ts";
import type { SeasonEntry } from "../model/season-entry.ts";

/** A festival's rule and when it comes next, at once below its name. */
export function SeasonRuleLine({ rule }: { rule: SeasonEntry["rule"] }) {
  const { t, format } = usePage();
  if (!rule) return null;
  return (
    <p className="text-sm">
      {rule.text}
      {rule.next ? (
        <>
          {" "}
          <strong className="block font-semibold">{nextText(rule.next, t, format)}</strong>
        </>
      ) : null}
    </p>
  );
}

/** Where the months come from, and the day somebody last looked. */
export function SeasonSource({ source, checkedOn }: Pick<SeasonEntry, "source" | "checkedOn">) {
  const { t, format } = usePage();
  return (
    <p className="text-sm text-ink-soft">
      {source ? (
        <a href={source} rel="noopener nofollow" className="text-pine underline">
          {t("home:seasons.source", { host: new URL(source).host.replace(/^www\./, "") })}
        </a>
      ) : (
        t("home:seasons.unsourced")
      )}
      {" · "}
      {t("home:seasons.checked", { day: format.dayShort(checkedOn) })}
    </p>
  );
}

function nextText(next: Occurrence, t: Translate, format: Formatters): string {
  if ("year" in next) return t("home:seasons.nextYear", { year: next.year });
  return t("home:seasons.next", { days: format.dayRange(next.from, next.to) });
}
