import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { Container, PageTitle } from "#app/ui/layout.tsx";

export type AgeGateProps = {
  /** What the market's law asks for. */
  legalAge: number;
  /** Where an adult goes on to, below the locale. */
  to: string;
};

/** Asked before alcohol is shown: no picture, price, name or praise of it stands here. A plain form, the same for everybody. */
export function AgeGate({ legalAge, to }: AgeGateProps) {
  const { t, market } = usePage();
  const href = useHref();
  return (
    <Container width="text" className="pb-16">
      <div data-testid="age-gate">
        <PageTitle title={t("adult:gate.title")} lead={t("adult:gate.law")} />
        <p id="age-question" className="text-lg font-semibold">
          {t("adult:gate.question", { market: t(`common:market.${market}`), age: legalAge })}
        </p>
        <form action={href("/age")} method="post" className="mt-5 flex flex-wrap gap-3" aria-labelledby="age-question">
          <input type="hidden" name="to" value={to} />
          <input type="hidden" name="market" value={market} />
          <button
            type="submit"
            name="answer"
            value="of-age"
            data-testid="age-yes"
            className={`${buttonClass("primary")} w-full sm:w-auto`}
          >
            {t("adult:gate.yes", { age: legalAge })}
          </button>
          <button
            type="submit"
            name="answer"
            value="too-young"
            data-testid="age-no"
            className={`${buttonClass("quiet")} w-full sm:w-auto`}
          >
            {t("adult:gate.no")}
          </button>
        </form>
        <p className="measure mt-6 text-ink-soft">
          {t("adult:gate.kept")}{" "}
          <a href={href("/legal/food-and-alcohol")} className="underline">
            {t("adult:gate.rules")}
          </a>
        </p>
        <p className="measure mt-2 text-ink-soft">{t("adult:gate.otherMarket")}</p>
      </div>
    </Container>
  );
}

/** In place of an alcoholic drink, or of all of them, where the market forbids even to show them. */
export function NotOffered() {
  const { t, market } = usePage();
  const href = useHref();
  const name = t(`common:market.${market}`);
  return (
    <Container width="text" className="pb-16">
      <div data-testid="not-offered">
        <PageTitle
          title={t("adult:notOffered.title", { market: name })}
          lead={t("adult:notOffered.text", { market: name })}
        />
        <p className="mb-5 text-ink-soft">{t("adult:gate.otherMarket")}</p>
        <a href={href("/products")} className={buttonClass("primary")}>
          {t("adult:notOffered.back")}
        </a>
      </div>
    </Container>
  );
}

/** On a list of drinks: that something is kept behind the gate, and where. */
export function AdultNote() {
  const { t, market } = usePage();
  const href = useHref();
  return (
    <p data-testid="adult-note" className="mb-5 rounded-md border border-line bg-mist-soft px-4 py-3">
      {t("adult:note.text")}{" "}
      <a href={href(`/alcohol?market=${market}`)} rel="nofollow" className="font-semibold text-pine underline">
        {t("adult:note.link")}
      </a>
    </p>
  );
}
