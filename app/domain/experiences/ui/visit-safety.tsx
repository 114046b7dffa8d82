import { usePage } from "#app/i18n/page-view.tsx";
import { useTextLang } from "#app/ui/fallback-mark.tsx";
import { VisitFact } from "./visit-fact.tsx";

export type VisitSafetyProps = {
  visit: {
    insured: boolean;
    guideLicence: string | null;
    licenceNo: string | null;
    text: { locale: string; safety: string };
  };
};

/** What keeps visitors safe: the host's words, insurance, and the papers the law asks for. */
export function VisitSafety({ visit: { text, insured, guideLicence, licenceNo } }: VisitSafetyProps) {
  const { t } = usePage();
  const lang = useTextLang(text.locale);
  return (
    <section id="safety" aria-labelledby="safety-title" className="scroll-mt-4">
      <h2 id="safety-title" className="mb-3 text-lg font-semibold">
        {t("experiences:page.safety")}
      </h2>
      {text.safety ? (
        <p className="measure" lang={lang} data-testid="safety">
          {text.safety}
        </p>
      ) : null}
      <dl className="mt-3 divide-y divide-line border-y border-line">
        <VisitFact label={t("experiences:fact.insurance")} hook="insured">
          {t(insured ? "experiences:fact.insured" : "experiences:fact.notInsured")}
        </VisitFact>
        {guideLicence ? (
          <VisitFact label={t("experiences:fact.guide")} hook="guide-licence">
            {guideLicence}
          </VisitFact>
        ) : null}
        {licenceNo ? (
          <VisitFact label={t("experiences:fact.licence")} hook="licence">
            {licenceNo}
          </VisitFact>
        ) : null}
      </dl>
    </section>
  );
}
