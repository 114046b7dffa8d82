import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { TextKey } from "#app/i18n/text-key.ts";
import { useTextLang } from "#app/ui/fallback-mark.tsx";
import { VisitFact } from "./visit-fact.tsx";

export type VisitWayProps = {
  visit: {
    access: readonly string[];
    parking: readonly string[];
    text: { locale: string; meetingPoint: string; gettingThere: string };
  };
};

/** How one comes there, with a car and without, and what one finds there. */
export function VisitWay({ visit: { text, access, parking } }: VisitWayProps) {
  const { t, format } = usePage();
  const href = useHref();
  const lang = useTextLang(text.locale);
  return (
    <section id="getting-there" aria-labelledby="way-title" className="scroll-mt-4">
      <h2 id="way-title" className="mb-3 text-lg font-semibold">
        {t("experiences:page.gettingThere")}
      </h2>
      {text.gettingThere ? (
        <p className="measure" lang={lang} data-testid="getting-there">
          {text.gettingThere}
        </p>
      ) : null}
      <dl className="mt-3 divide-y divide-line border-y border-line">
        <VisitFact label={t("experiences:fact.meeting")} lang={lang}>
          {text.meetingPoint}
        </VisitFact>
        <VisitFact label={t("experiences:fact.parking")} hook="parking">
          {parking.length > 0
            ? format.list(parking.map((each) => t(`experiences:access.parking_${each}` as TextKey)))
            : t("experiences:fact.noParking")}
        </VisitFact>
        {access.length > 0 ? (
          <VisitFact label={t("experiences:fact.access")} hook="access">
            {format.list(access.map((each) => t(`experiences:access.${each}` as TextKey)))}
          </VisitFact>
        ) : null}
      </dl>
      <p className="mt-1">
        <a href={href("/getting-here")} className="inline-block py-1.5 text-pine underline">
          {t("experiences:page.gateways")}
        </a>
      </p>
    </section>
  );
}
