import { durationText } from "#app/i18n/duration-text.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import type { Gateway, OnwardLeg } from "../model/arrivals.ts";
import { CheckedNote } from "./checked-note.tsx";

/** The roads from each airport into the province. */
export function OnwardLegs({ legs, gateways }: { legs: readonly OnwardLeg[]; gateways: readonly Gateway[] }) {
  const { locale } = usePage();
  return gateways.map(({ key, name }) => {
    const own = legs.filter(({ gateway }) => gateway === key);
    return own.length === 0 ? null : (
      <section key={key} className="mt-6">
        <h3 className="font-semibold">{name[locale]}</h3>
        <ul className="mt-2 divide-y divide-line border-y border-line">
          {own.map((leg) => (
            <LegRow key={leg.key} leg={leg} />
          ))}
        </ul>
      </section>
    );
  });
}

function LegRow({ leg }: { leg: OnwardLeg }) {
  const { t, format, locale } = usePage();
  const { km, minutes } = leg;
  const facts = [
    format.list(leg.modes.map((mode) => t(`arrive:mode.${mode}`))),
    km && t("arrive:legs.km", { km: span(km, (value) => format.measure(value, "kilometer"), format.measureRange) }),
    minutes &&
      (minutes[0] === minutes[1]
        ? durationText(minutes[0], t)
        : minutes.map((each) => durationText(each, t)).join(" – ")),
  ];
  return (
    <li className="py-3" data-testid="onward-leg">
      <p className="text-lg">{t("arrive:legs.to", { place: leg.to[locale] })}</p>
      <p>{format.labels(facts.filter((fact): fact is string => Boolean(fact)))}</p>
      <CheckedNote of={leg} />
    </li>
  );
}

type RangeFormat = (from: number, to: number, unit: string) => string;

function span([from, to]: readonly [number, number], one: (value: number) => string, range: RangeFormat): string {
  return from === to ? one(from) : range(from, to, "kilometer");
}
