import { errorOf, type FieldError } from "#app/http/field-error.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { pickupKinds } from "#app/shared/pickup-point.ts";
import { buttonClass } from "#app/ui/button.ts";
import { CheckField, ErrorSummary, Fieldset, SelectField, TextField, type TextFieldProps } from "#app/ui/fields.tsx";

export type PickupFormProps = {
  values: Record<string, string>;
  errors: readonly FieldError[] | undefined;
  /** Issued with the form of a new point. */
  id?: string;
  version?: string;
};

const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** Where and when goods are handed over. */
export function PickupForm({ values, errors, id, version }: PickupFormProps) {
  const { t } = usePage();
  const field = (name: string, label: string, rest: Partial<TextFieldProps> = {}) => (
    <TextField name={name} label={label} defaultValue={values[name]} error={errorOf(errors, name)} {...rest} />
  );
  return (
    <form method="post" className="grid max-w-2xl gap-6" data-once="" noValidate>
      <ErrorSummary errors={errors} />
      {id ? <input type="hidden" name="id" value={id} /> : null}
      {version === undefined ? null : <input type="hidden" name="version" value={version} />}
      <SelectField
        name="kind"
        label={t("handover:form.kind")}
        options={pickupKinds.map((value) => ({ value, label: t(`handover:kind.${value}`) }))}
        defaultValue={values.kind}
        error={errorOf(errors, "kind")}
        required
      />
      {field("name", t("handover:form.name"), { hint: t("handover:form.nameHint"), maxLength: 120, required: true })}
      {field("address", t("handover:form.address"), { maxLength: 200 })}
      {field("area", t("handover:form.area"), { hint: t("handover:form.areaHint"), maxLength: 200 })}
      {field("directions", t("handover:form.directions"), {
        ...{ hint: t("handover:form.directionsHint"), maxLength: 500 },
        ...{ multiline: true, rows: 3 },
      })}
      <Fieldset legend={t("handover:form.place")} hint={t("handover:form.placeHint")}>
        <div className="clear-both grid gap-4 sm:grid-cols-2">
          {field("lat", t("handover:form.lat"), { inputMode: "decimal", maxLength: 14 })}
          {field("lon", t("handover:form.lon"), { inputMode: "decimal", maxLength: 14 })}
        </div>
      </Fieldset>
      <Times values={values} errors={errors} />
      {field("fee", t("handover:form.fee"), {
        ...{ hint: t("handover:form.feeHint"), inputMode: "numeric", maxLength: 14, width: "short" },
      })}
      <button type="submit" name="intent" value="save" className={`${buttonClass("primary")} justify-self-start`}>
        {t("handover:save")}
      </button>
    </form>
  );
}

function Times({ values, errors }: Pick<PickupFormProps, "values" | "errors">) {
  const { t, format } = usePage();
  const field = (name: string, label: string, rest: Partial<TextFieldProps> = {}) => (
    <TextField name={name} label={label} defaultValue={values[name]} error={errorOf(errors, name)} required {...rest} />
  );
  const daysError = errorOf(errors, "days");
  return (
    <Fieldset legend={t("handover:form.hours")}>
      <div className="clear-both grid gap-4">
        <fieldset id="field-days" tabIndex={-1}>
          <legend className="mb-2 font-semibold">{t("handover:form.days")}</legend>
          <div className="flex flex-wrap gap-x-5 gap-y-2">
            {weekdays.map((day) => (
              <CheckField
                key={day}
                name={`day-${day}`}
                label={format.weekday(day)}
                defaultChecked={values[`day-${day}`] !== undefined}
              />
            ))}
          </div>
          {daysError ? <p className="mt-1 text-sm font-semibold text-danger">{daysError}</p> : null}
        </fieldset>
        <div className="grid gap-4 sm:grid-cols-2">
          {field("opensAt", t("handover:form.opens"), { type: "time" })}
          {field("closesAt", t("handover:form.closes"), { type: "time" })}
          {field("windowMin", t("handover:form.window"), { inputMode: "numeric", maxLength: 4 })}
          {field("leadHours", t("handover:form.leadHours"), { inputMode: "numeric", maxLength: 4 })}
        </div>
        {field("closedOn", t("handover:form.closedOn"), {
          ...{ hint: t("handover:form.closedOnHint"), multiline: true, rows: 3 },
          required: false,
        })}
      </div>
    </Fieldset>
  );
}
