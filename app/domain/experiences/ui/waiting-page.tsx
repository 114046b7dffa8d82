import type { FieldError } from "#app/http/field-error.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { Locale } from "#app/shared/locale.ts";
import { buttonClass } from "#app/ui/button.ts";
import { useTextLang } from "#app/ui/fallback-mark.tsx";
import { ErrorSummary } from "#app/ui/fields.tsx";
import { Container, PageTitle } from "#app/ui/layout.tsx";
import { SlotTime } from "./join-waiting-page.tsx";

type WaitingView = {
  name: string;
  textLocale: Locale;
  slug: string;
  place: number | null;
  day: string;
  startsAt: number;
  endsAt: number;
  adults: number;
  children: number;
  offeredUntil: Date | string | null;
  standing: "waiting" | "offered" | "taken" | "lapsed" | "left" | "over";
};

/** Somebody's place in a waiting list, and what can be done with it now. */
export function WaitingPage({ waiting, errors }: { waiting: WaitingView; errors?: FieldError[] }) {
  const { t, format } = usePage();
  const lang = useTextLang(waiting.textLocale);
  const { standing, adults, children } = waiting;
  return (
    <Container width="text" className="pb-16">
      <PageTitle title={t("waiting:place.title")} />
      <p className="text-lg font-semibold" lang={lang}>
        {waiting.name}
      </p>
      <SlotTime {...waiting} />
      <p>
        {t("waiting:place.party")}:{" "}
        {format.list([
          ...(adults > 0 ? [t("booking:cart.adults", { count: adults })] : []),
          ...(children > 0 ? [t("booking:cart.children", { count: children })] : []),
        ])}
      </p>
      <p id="field-take" tabIndex={-1} className="mt-5 text-lg" data-testid="waiting-standing" data-standing={standing}>
        <Standing waiting={waiting} />
      </p>
      <ErrorSummary errors={errors} />
      <Doing waiting={waiting} />
    </Container>
  );
}

function Standing({ waiting: { standing, place, offeredUntil } }: { waiting: WaitingView }) {
  const { t, format } = usePage();
  if (standing === "waiting") {
    return (
      <>
        {t("waiting:place.waiting", { count: place ?? 1 })} {t("waiting:place.note")}
      </>
    );
  }
  return <>{t(`waiting:place.${standing}`, { time: offeredUntil ? format.moment(offeredUntil) : "" })}</>;
}

/** Buttons of one form each, and the way back into the line for who is out of it. */
function Doing({ waiting: { standing, slug, day, startsAt } }: { waiting: WaitingView }) {
  const { t } = usePage();
  const href = useHref();
  if (standing === "lapsed" || standing === "left") {
    const address = `${href(`/experiences/${encodeURIComponent(slug)}/waiting`)}?day=${day}&at=${startsAt}`;
    return (
      <p className="mt-5">
        <a href={address} className="text-pine underline">
          {t("waiting:place.again")}
        </a>
      </p>
    );
  }
  if (standing !== "waiting" && standing !== "offered") return null;
  return (
    <form method="post" className="mt-5 flex flex-wrap gap-3">
      {standing === "offered" ? (
        <button type="submit" name="intent" value="take" data-testid="take-seats" className={buttonClass("primary")}>
          {t("waiting:place.take")}
        </button>
      ) : null}
      <button type="submit" name="intent" value="leave" data-testid="leave-waiting" className={buttonClass("quiet")}>
        {t("waiting:place.leave")}
      </button>
    </form>
  );
}
