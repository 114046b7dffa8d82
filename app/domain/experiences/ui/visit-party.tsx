import type { ReactNode } from "react";
import { usePage } from "#app/i18n/page-view.tsx";
import type { TextKey } from "#app/i18n/text-key.ts";
import { VisitFact } from "./visit-fact.tsx";

export type VisitPartyProps = {
  /** Null where a child pays what an adult does, or nobody said. */
  childPrice: ReactNode;
  /** Null where there is none. */
  groupPrice: ReactNode;
  visit: {
    groupMin: number;
    groupMax: number;
    minAge: number | null;
    fitness: string;
    languages: string[];
    childMaxAge: number;
    childNeedsAdult: boolean;
    groupFrom: number | null;
  };
};

/** Who may come, how many together, and what children and groups pay. */
export function VisitParty({ visit, childPrice, groupPrice }: VisitPartyProps) {
  const { t, format } = usePage();
  const takesChildren = visit.minAge === null || visit.minAge <= visit.childMaxAge;
  const childRule = [
    t("experiences:fact.childUpTo", { count: visit.childMaxAge }),
    t(visit.childNeedsAdult ? "experiences:fact.withAdult" : "experiences:fact.alone"),
  ];
  return (
    <>
      <VisitFact label={t("experiences:fact.group")}>
        {t("experiences:fact.groupSize", { min: visit.groupMin, max: visit.groupMax })}
      </VisitFact>
      {groupPrice === null || visit.groupFrom === null ? null : (
        <VisitFact label={t("experiences:fact.groupPrice")} hook="fact-group-price">
          <p>{t("experiences:when.groupFrom", { count: visit.groupFrom })}</p>
          {groupPrice}
        </VisitFact>
      )}
      {takesChildren ? (
        <VisitFact label={t("experiences:fact.childRule")} hook="child-rule">
          {format.labels(childRule)}
        </VisitFact>
      ) : null}
      {childPrice === null || !takesChildren ? null : (
        <VisitFact label={t("experiences:fact.child")} hook="child-price">
          {childPrice}
        </VisitFact>
      )}
      {visit.minAge ? (
        <VisitFact label={t("experiences:fact.minAge")}>
          {t("experiences:fact.years", { count: visit.minAge })}
        </VisitFact>
      ) : null}
      <VisitFact label={t("experiences:fact.fitness")}>
        {t(`experiences:fitness.${visit.fitness}` as TextKey)}
      </VisitFact>
      <VisitFact label={t("experiences:fact.languages")}>
        {format.list(visit.languages.map((each) => t(`common:languageName.${each}` as TextKey)))}
      </VisitFact>
    </>
  );
}
