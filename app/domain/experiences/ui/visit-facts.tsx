import type { ReactNode } from "react";
import { durationText } from "#app/i18n/duration-text.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import type { Day } from "#app/shared/calendar.ts";
import { useTextLang } from "#app/ui/fallback-mark.tsx";
import type { VisitRule } from "../model/availability.ts";
import { weeklyTimes } from "../model/weekly-times.ts";
import { VisitFact } from "./visit-fact.tsx";
import { VisitParty, type VisitPartyProps } from "./visit-party.tsx";
import { VisitRecognitions } from "./visit-recognitions.tsx";

export type VisitFactsProps = {
  price: ReactNode;
  childPrice: ReactNode;
  groupPrice: ReactNode;
  today: Day;
  visit: VisitPartyProps["visit"] & {
    durationMinutes: number;
    rules: readonly VisitRule[];
    leadHours: number;
    unitCode: string;
    confirmation: string;
    answerHours: number;
    cancellation: { hoursBefore: number; refundPercent: number }[];
    recognitions: { kind: string; decisionNo: string | null; validFrom: Day; validUntil: Day }[];
    text: { locale: string; includes: string[]; bring: string; weather: string };
  };
};

/** What one must know to come: price, days and times, group, what is included, how to cancel. */
export function VisitFacts({ visit, price, childPrice, groupPrice, today }: VisitFactsProps) {
  const { t, unitName } = usePage();
  const lang = useTextLang(visit.text.locale);
  return (
    <aside className="grid content-start gap-4 border-t-2 border-ink pt-5">
      {price}
      <p className="text-sm text-ink-soft">{t("experiences:page.perAdult")}</p>
      <dl className="divide-y divide-line border-y border-line">
        <VisitFact label={t("experiences:fact.place")}>{unitName(visit.unitCode)}</VisitFact>
        <VisitFact label={t("experiences:fact.duration")}>{durationText(visit.durationMinutes, t)}</VisitFact>
        <VisitFact label={t("experiences:fact.days")}>
          <OpenDays rules={visit.rules} />
        </VisitFact>
        <VisitFact label={t("experiences:fact.notice")}>
          {t("experiences:fact.noticeHours", { count: visit.leadHours })}
        </VisitFact>
        <VisitFact label={t("experiences:fact.confirm")} hook="confirmation">
          {visit.confirmation === "instant"
            ? t("experiences:fact.instant")
            : t("experiences:fact.request", { count: visit.answerHours })}
        </VisitFact>
        <VisitParty visit={visit} childPrice={childPrice} groupPrice={groupPrice} />
        <VisitFact label={t("experiences:fact.includes")} lang={lang}>
          <ul className="list-disc pl-5">
            {visit.text.includes.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </VisitFact>
        <VisitFact label={t("experiences:fact.bring")} lang={lang}>
          {visit.text.bring}
        </VisitFact>
        <VisitFact label={t("experiences:fact.weather")} lang={lang}>
          {visit.text.weather}
        </VisitFact>
        <VisitFact label={t("experiences:fact.cancel")}>
          <ul>
            {visit.cancellation.map(({ hoursBefore, refundPercent }) => (
              <li key={hoursBefore}>
                {t("experiences:fact.cancelTier", { hours: hoursBefore, percent: refundPercent })}
              </li>
            ))}
          </ul>
        </VisitFact>
        <VisitRecognitions recognitions={visit.recognitions} today={today} />
      </dl>
    </aside>
  );
}

function OpenDays({ rules }: { rules: readonly VisitRule[] }) {
  const { t, format } = usePage();
  const daysText = (days: readonly number[]) =>
    days.length === 7 ? t("experiences:fact.everyDay") : format.list(days.map((day) => format.weekday(day)));
  return weeklyTimes(rules).map(({ weekdays, times }) => (
    <p key={weekdays.join()}>{format.labels([daysText(weekdays), format.list(times.map(format.clock))])}</p>
  ));
}
