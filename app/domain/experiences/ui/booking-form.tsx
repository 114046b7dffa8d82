import { errorOf } from "#app/http/field-error.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { TextKey } from "#app/i18n/text-key.ts";
import { buttonClass } from "#app/ui/button.ts";
import { ErrorSummary, SelectField, TextField } from "#app/ui/fields.tsx";
import type { Slot } from "../model/availability.ts";
import type { FormRefusal } from "./form-refusal.ts";

export type BookingFormProps = {
  day: string;
  slots: readonly Slot[];
  /** The address of the visit, below the locale. */
  path: string;
  takesChildren: boolean;
  childMaxAge: number;
  groupMin: number;
  groupMax: number;
  languages: readonly string[];
  confirmation: string;
  answerHours: number;
  refusal: FormRefusal;
};

/** A beginning, a party, and into the cart. What was typed stays when something is in the way. */
export function BookingForm(props: BookingFormProps) {
  const { t, search } = usePage();
  const href = useHref();
  const { day, slots, path, confirmation, answerHours, refusal } = props;
  const market = new URLSearchParams(search).get("market");
  const isFull = slots.every(({ left }) => left === 0);
  const address = `${href(path)}?${new URLSearchParams({ day, ...(market ? { market } : {}) })}#when`;
  return (
    <form action={address} method="post" data-testid="booking-form" className="mt-4 grid gap-4" noValidate>
      <ErrorSummary errors={refusal?.errors} />
      <input type="hidden" name="day" value={day} />
      {market ? <input type="hidden" name="market" value={market} /> : null}
      <SlotChoice {...props} />
      {isFull ? null : (
        <>
          <PartyFields {...props} />
          <p className="text-sm text-ink-soft">
            {confirmation === "instant" ? t("booking:form.instant") : t("booking:form.request", { count: answerHours })}{" "}
            {t("booking:form.pay")}
          </p>
          <button type="submit" data-testid="book" className={`${buttonClass("primary")} w-full sm:w-auto sm:px-8`}>
            {t("booking:form.book")}
          </button>
        </>
      )}
    </form>
  );
}

function SlotChoice({ day, slots, path, refusal }: BookingFormProps) {
  const { t, format } = usePage();
  const href = useHref();
  const chosen = refusal?.values.at ?? String(slots.find(({ left }) => left > 0)?.startsAt);
  return (
    <fieldset id="field-at" tabIndex={-1}>
      <legend className="mb-1 font-semibold">{t("booking:form.time")}</legend>
      <ul className="divide-y divide-line border-y border-line">
        {slots.map(({ startsAt, endsAt, capacity, left }) => (
          <li key={startsAt} className="flex flex-wrap items-center justify-between gap-x-4">
            <label
              data-testid="slot"
              data-start={format.clock(startsAt)}
              data-capacity={capacity}
              data-left={left}
              className="flex min-h-12 grow cursor-pointer items-center gap-3 py-2"
            >
              <input
                type="radio"
                name="at"
                value={startsAt}
                disabled={left === 0}
                defaultChecked={String(startsAt) === chosen}
                className="size-6 shrink-0 accent-pine"
              />
              <span className="text-lg font-semibold tabular-nums">
                {endsAt < 24 * 60 ? format.hours(startsAt, endsAt) : format.clock(startsAt)}
              </span>
              <span className="text-sm text-ink-soft">
                {left > 0 ? t("booking:form.left", { count: left }) : t("booking:form.full")}
              </span>
            </label>
            {left === 0 ? (
              <a
                href={`${href(`${path}/waiting`)}?${new URLSearchParams({ day, at: String(startsAt) })}`}
                rel="nofollow"
                className="py-2 text-pine underline"
              >
                {t("booking:form.waiting")}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function PartyFields({ takesChildren, childMaxAge, groupMin, groupMax, languages, refusal }: BookingFormProps) {
  const { t } = usePage();
  const values = refusal?.values ?? {};
  const errors = refusal?.errors;
  return (
    <>
      <div className="grid grid-cols-2 gap-4">
        <TextField
          name="adults"
          type="number"
          inputMode="numeric"
          min={0}
          max={groupMax}
          label={t("booking:form.adults")}
          required
          defaultValue={values.adults ?? String(Math.max(2, groupMin))}
          error={errorOf(errors, "adults")}
        />
        {takesChildren ? (
          <TextField
            name="children"
            type="number"
            inputMode="numeric"
            min={0}
            max={groupMax}
            label={t("booking:form.children")}
            required
            hint={t("booking:form.childrenHint", { age: childMaxAge })}
            defaultValue={values.children ?? "0"}
            error={errorOf(errors, "children")}
          />
        ) : null}
      </div>
      {languages.length > 1 ? (
        <SelectField
          name="language"
          label={t("booking:form.language")}
          required
          options={languages.map((each) => ({ value: each, label: t(`common:languageName.${each}` as TextKey) }))}
          defaultValue={values.language ?? languages[0]}
          error={errorOf(errors, "language")}
        />
      ) : null}
      <TextField
        name="note"
        multiline
        rows={2}
        maxLength={500}
        label={t("booking:form.note")}
        hint={t("booking:form.noteHint")}
        defaultValue={values.note}
        error={errorOf(errors, "note")}
      />
    </>
  );
}
