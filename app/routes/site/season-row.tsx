import type { SeasonEntry } from "#app/domain/places/model/season-entry.ts";
import { MonthLinks, SeasonMonths } from "#app/domain/places/ui/season-months.tsx";
import { SeasonRuleLine, SeasonSource } from "#app/domain/places/ui/season-notes.tsx";
import { usePage } from "#app/i18n/page-view.tsx";
import { Emblem } from "#app/ui/emblem.tsx";
import { SeasonLinks, type ShownLinks, useLinkCounts } from "./season-links.tsx";

/** One line of the year: what it is, its months, and on opening what of it one can buy, visit and see. */
export function SeasonRow({ entry, links }: { entry: SeasonEntry; links: ShownLinks }) {
  const { t } = usePage();
  const counts = useLinkCounts()(links);
  return (
    <li
      id={entry.key}
      data-testid="season-row"
      className="grid gap-x-8 gap-y-3 py-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
    >
      <div className="grid grid-cols-[2.5rem_1fr] gap-3">
        <Emblem name={entry.emblem} className="size-10 text-pine" />
        <div>
          <h3 className="font-semibold" style={{ fontFamily: "inherit" }}>
            {entry.name}
          </h3>
          <SeasonMonths months={entry.months} festival={entry.rule !== null} />
          <SeasonRuleLine rule={entry.rule} />
        </div>
      </div>
      <div className="grid content-start gap-2">
        <MonthLinks months={entry.months} entry={entry.key} />
        <details>
          <summary className="min-h-7 cursor-pointer py-1 text-sm text-pine">
            {counts || t("home:seasons.details")}
          </summary>
          <div className="mt-2 grid gap-3 border-l-2 border-line pl-4">
            {entry.note ? <p>{entry.note}</p> : null}
            <SeasonLinks links={links} />
            <SeasonSource source={entry.source} checkedOn={entry.checkedOn} />
          </div>
        </details>
      </div>
    </li>
  );
}
