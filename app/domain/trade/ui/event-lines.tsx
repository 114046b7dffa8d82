import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { Day } from "#app/shared/calendar.ts";
import type { EventStanding } from "../model/event-record.ts";

export type EventLine = {
  id: string;
  name: string;
  startsOn: Day;
  endsOn: Day;
  dateState: string;
  standing: EventStanding;
  languages: string[];
};

/** Events of the staff's list, each leading to its form. */
export function EventLines({ lines }: { lines: readonly EventLine[] }) {
  const { t } = usePage();
  if (lines.length === 0) return <p className="text-ink-soft">{t("editorial:events.none")}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </ul>
  );
}

function Line({ line: { id, name, startsOn, endsOn, dateState, standing, languages } }: { line: EventLine }) {
  const { t, format } = usePage();
  const href = useHref();
  const isVerified = dateState === "confirmed";
  return (
    <li data-testid="event-line" data-standing={standing} data-date-state={dateState}>
      <a
        href={href(`/staff/events/${id}`)}
        className="grid grid-cols-1 gap-x-4 gap-y-1 py-3 no-underline hover:bg-mist-soft lg:grid-cols-[1fr_14rem_10rem_8rem_9rem] lg:items-center"
      >
        <strong className="min-w-0 font-semibold [overflow-wrap:anywhere]">{name}</strong>
        <span className="text-sm tabular-nums text-ink-soft">{format.dayRange(startsOn, endsOn)}</span>
        <span className={isVerified ? "text-sm text-ink-soft" : "text-sm font-semibold text-danger"}>
          {t(isVerified ? "editorial:events.confirmed" : "editorial:events.unverified")}
        </span>
        <span className="text-sm">{t(`editorial:events.standing.${standing}`)}</span>
        <span className="text-sm text-ink-soft">{languages.join(" ")}</span>
      </a>
    </li>
  );
}
