import { errorOf } from "#app/http/field-error.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { Locale } from "#app/shared/locale.ts";
import { buttonClass } from "#app/ui/button.ts";
import { useTextLang } from "#app/ui/fallback-mark.tsx";
import { ErrorSummary, TextField } from "#app/ui/fields.tsx";
import { Container, PageTitle } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { FormRefusal } from "./form-refusal.ts";

type JoinWaitingProps = {
  visit: { name: string; nameLocale: Locale; slug: string };
  slot: { day: string; startsAt: number; endsAt: number };
  isFree: boolean;
  isDone: boolean;
  refusal: FormRefusal;
};

/** An address and a party wait for seats of one beginning. */
export function JoinWaitingPage({ visit, slot, isFree, isDone, refusal }: JoinWaitingProps) {
  const { t } = usePage();
  const href = useHref();
  const lang = useTextLang(visit.nameLocale);
  const path = `/experiences/${encodeURIComponent(visit.slug)}`;
  return (
    <Container width="text" className="pb-16">
      <PageTitle title={t(isDone ? "waiting:join.doneTitle" : "waiting:join.title")} />
      <p className="text-lg font-semibold" lang={lang}>
        {visit.name}
      </p>
      <SlotTime {...slot} />
      <div className="mt-5">
        {isDone ? (
          <Notice tone="good" role="status">
            {t("waiting:join.done")}
          </Notice>
        ) : isFree && !refusal ? (
          <Notice tone="good">
            {t("waiting:join.free")}{" "}
            <a href={`${href(path)}?day=${slot.day}#when`} className="underline">
              {t("waiting:join.book")}
            </a>
          </Notice>
        ) : null}
      </div>
      {isDone ? null : (
        <JoinForm action={`${href(`${path}/waiting`)}?day=${slot.day}&at=${slot.startsAt}`} refusal={refusal} />
      )}
      <p className="mt-8">
        <a href={`${href(path)}?day=${slot.day}#when`} className="text-pine underline">
          {t("waiting:join.back")}
        </a>
      </p>
    </Container>
  );
}

/** When it begins, in the place's own time. */
export function SlotTime({ day, startsAt, endsAt }: JoinWaitingProps["slot"]) {
  const { t, format } = usePage();
  return (
    <p>
      {format.list([
        format.dayWithWeekday(day),
        endsAt < 24 * 60 ? format.hours(startsAt, endsAt) : format.clock(startsAt),
      ])}
      <span className="block text-sm text-ink-soft">{t("visitmail:zone")}</span>
    </p>
  );
}

function JoinForm({ action, refusal }: { action: string; refusal: FormRefusal }) {
  const { t } = usePage();
  const party = ["adults", "children"] as const;
  return (
    <form method="post" action={action} data-testid="waiting-form" className="mt-5 grid max-w-md gap-5" noValidate>
      <ErrorSummary errors={refusal?.errors} />
      <p>{t("waiting:join.lead")}</p>
      <TextField
        name="email"
        type="email"
        label={t("waiting:join.email")}
        autoComplete="email"
        required
        maxLength={200}
        defaultValue={refusal?.values.email}
        error={errorOf(refusal?.errors, "email")}
      />
      {party.map((kind) => (
        <TextField
          key={kind}
          name={kind}
          label={t(`waiting:join.${kind}`)}
          inputMode="numeric"
          maxLength={2}
          width="half"
          defaultValue={refusal?.values[kind] ?? (kind === "adults" ? "2" : "0")}
          error={errorOf(refusal?.errors, kind)}
        />
      ))}
      <div>
        <button type="submit" className={buttonClass("primary")}>
          {t("waiting:join.button")}
        </button>
      </div>
    </form>
  );
}
