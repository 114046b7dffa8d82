import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { Day } from "#app/shared/calendar.ts";
import type { ArrivalKind, ArrivalStanding } from "../model/arrival-record.ts";

export type ArrivalLine = {
  address: string;
  kind: ArrivalKind;
  title: string;
  checkedOn: Day;
  validTo: Day | null;
  standing: ArrivalStanding;
  stale: boolean;
};

/** Records of one market, each with the day it was looked at and what is wrong with it. */
export function ArrivalLines({ lines }: { lines: readonly ArrivalLine[] }) {
  const { t } = usePage();
  if (lines.length === 0) return <p className="text-ink-soft">{t("editorial:arrivals.none")}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {lines.map((line) => (
        <Line key={line.address} line={line} />
      ))}
    </ul>
  );
}

function Line({ line }: { line: ArrivalLine }) {
  const { t, format } = usePage();
  const href = useHref();
  const { address, kind, title, checkedOn, validTo, standing, stale } = line;
  return (
    <li data-testid="arrival-line" data-standing={standing} data-stale={stale}>
      <a
        href={href(`/staff/arrivals/${encodeURIComponent(address)}`)}
        className="grid grid-cols-1 gap-x-4 gap-y-1 py-3 no-underline hover:bg-mist-soft lg:grid-cols-[1fr_11rem_12rem_16rem] lg:items-center"
      >
        <strong className="min-w-0 font-semibold [overflow-wrap:anywhere]">{title}</strong>
        <span className="text-sm text-ink-soft">{t(`editorial:arrivals.kind.${kind}`)}</span>
        <span className="text-sm">
          {t(`editorial:arrivals.standing.${standing}`)}
          {validTo ? ` · ${t("editorial:arrivals.until", { day: format.day(validTo) })}` : null}
        </span>
        <span className={stale ? "text-sm font-semibold text-danger" : "text-sm text-ink-soft"}>
          {t("editorial:arrivals.checked", { day: format.day(checkedOn) })}
          {stale ? ` · ${t("editorial:arrivals.stale")}` : null}
        </span>
      </a>
    </li>
  );
}
