import { errorOf, type FieldError } from "#app/http/field-error.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { CheckField, Fieldset, type Option, SelectField, TextField } from "#app/ui/fields.tsx";
import { dateStates, eventKinds } from "../model/event-record.ts";
import { eventAccents, eventEmblems } from "./event-emblems.ts";

type Props = {
  values: Record<string, string>;
  errors: readonly FieldError[] | undefined;
  choices: { units: readonly Option[]; sellers: readonly Option[] };
};

const grid = "clear-both grid gap-4 sm:grid-cols-2 lg:grid-cols-3 lg:gap-6";

/** What holds in every language: when, where, who, and how its label looks. */
export function EventFrameFields(props: Props) {
  return (
    <>
      <WhenFields {...props} />
      <WhereFields {...props} />
      <LookFields {...props} />
    </>
  );
}

function fieldOf({ values, errors }: Props) {
  return (name: string) => ({ name, defaultValue: values[name] ?? "", error: errorOf(errors, name) });
}

function WhenFields(props: Props) {
  const { t, format } = usePage();
  const field = fieldOf(props);
  const wrongDays = errorOf(props.errors, "weekdays");
  return (
    <Fieldset legend={t("editorial:events.when")}>
      <div className={grid}>
        <TextField {...field("startsOn")} type="date" label={t("editorial:events.startsOn")} required />
        <TextField {...field("endsOn")} type="date" label={t("editorial:events.endsOn")} required />
        <SelectField
          {...field("dateState")}
          label={t("editorial:events.dateState")}
          options={dateStates.map((value) => ({ value, label: t(`editorial:events.${value}`) }))}
          required
        />
        <TextField {...field("opens")} type="time" label={t("editorial:events.opens")} />
        <TextField
          {...field("closes")}
          type="time"
          label={t("editorial:events.closes")}
          hint={t("editorial:events.hoursHint")}
        />
      </div>
      <fieldset id="field-weekdays">
        <legend className="mb-2 font-semibold">{t("editorial:events.weekdays")}</legend>
        <p className="mb-2 text-sm text-ink-soft">{t("editorial:events.weekdaysHint")}</p>
        <div className="flex flex-wrap gap-x-6 gap-y-3">
          {[1, 2, 3, 4, 5, 6, 7].map((each) => (
            <CheckField
              key={each}
              name={`weekday.${each}`}
              label={format.weekday(each)}
              defaultChecked={props.values[`weekday.${each}`] === "on"}
            />
          ))}
        </div>
        {wrongDays ? <p className="mt-1 text-sm font-semibold text-danger">{wrongDays}</p> : null}
      </fieldset>
      <TextField
        {...field("exceptOn")}
        label={t("editorial:events.exceptOn")}
        hint={t("editorial:events.exceptOnHint")}
        width="half"
        rows={3}
        multiline
      />
    </Fieldset>
  );
}

function WhereFields(props: Props) {
  const { t } = usePage();
  const field = fieldOf(props);
  const none = { value: "", label: t("editorial:events.noSeller") };
  return (
    <Fieldset legend={t("editorial:events.where")}>
      <div className={grid}>
        <SelectField
          {...field("unitCode")}
          label={t("editorial:events.unit")}
          options={[{ value: "", label: "" }, ...props.choices.units]}
          required
        />
        <SelectField
          {...field("sellerId")}
          label={t("editorial:events.seller")}
          hint={t("editorial:events.sellerHint")}
          options={[none, ...props.choices.sellers]}
        />
        <TextField {...field("source")} type="url" label={t("editorial:events.source")} maxLength={500} />
      </div>
    </Fieldset>
  );
}

function LookFields(props: Props) {
  const { t } = usePage();
  const field = fieldOf(props);
  return (
    <Fieldset legend={t("editorial:events.look")}>
      <div className={grid}>
        <SelectField
          {...field("kind")}
          label={t("editorial:events.kindOf")}
          options={eventKinds.map((value) => ({ value, label: t(`editorial:events.kind.${value}`) }))}
          required
        />
        <SelectField
          {...field("emblem")}
          label={t("editorial:events.emblem")}
          options={eventEmblems.map((value) => ({
            value,
            label: t(value === "lantern" ? "editorial:events.lantern" : `seller:emblem.${value}`),
          }))}
          required
        />
        <SelectField
          {...field("accent")}
          label={t("editorial:events.accent")}
          options={eventAccents.map((value) => ({ value, label: t(`seller:accent.${value}`) }))}
          required
        />
      </div>
    </Fieldset>
  );
}
