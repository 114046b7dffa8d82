import { errorOf, type FieldError } from "#app/http/field-error.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { localeNames, locales } from "#app/shared/locale.ts";
import { buttonClass } from "#app/ui/button.ts";
import { ErrorSummary, Fieldset, type Option, SelectField, TextField } from "#app/ui/fields.tsx";
import { type ArrivalKind, neededLocales } from "../model/arrival-record.ts";
import { EntryFields, GatewayFields, LegFields, RouteFields } from "./arrival-kind-fields.tsx";
import type { FieldOf } from "./field-of.ts";

export type ArrivalFormProps = {
  kind: ArrivalKind;
  recordKey: string;
  stamp: string;
  values: Record<string, string>;
  errors: readonly FieldError[] | undefined;
  gateways: readonly Option[];
  today: string;
  isNew: boolean;
};

export function ArrivalForm({ kind, recordKey, stamp, values, errors, gateways, today, isNew }: ArrivalFormProps) {
  const { t } = usePage();
  const field: FieldOf = (name) => ({ name, defaultValue: values[name] ?? "", error: errorOf(errors, name) });
  return (
    <form method="post" data-testid="arrival-form" className="grid gap-8" noValidate>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="recordKey" value={recordKey} />
      <input type="hidden" name="stamp" value={stamp} />
      <Fieldset legend={t("editorial:arrivals.what")}>
        {kind === "entry-rule" ? <EntryFields field={field} /> : null}
        {kind === "arrival-route" ? <RouteFields field={field} gateways={gateways} /> : null}
        {kind === "gateway" ? <GatewayFields field={field} isNew={isNew} /> : null}
        {kind === "onward-leg" ? <LegFields field={field} gateways={gateways} values={values} /> : null}
      </Fieldset>
      {kind === "entry-rule" ? null : <NameFields kind={kind} field={field} />}
      <Fieldset legend={t("editorial:arrivals.source")} hint={t("editorial:arrivals.sourceHint")}>
        <TextField {...field("source")} label={t("editorial:fields.source")} type="url" maxLength={500} />
        <SelectField
          {...field("confidence")}
          label={t("editorial:fields.confidence")}
          options={(["reported", "unverified"] as const).map((value) => ({
            value,
            label: t(`editorial:confidence.${value}`),
          }))}
          required
        />
        <TextField
          {...field("checkedOn")}
          label={t("editorial:fields.checkedOn")}
          hint={t("editorial:fields.checkedOnHint", { day: today })}
          type="date"
          width="half"
          required
        />
      </Fieldset>
      <div>
        <button type="submit" name="intent" value="save" className={buttonClass("primary")}>
          {t("editorial:save")}
        </button>
      </div>
    </form>
  );
}

function NameFields({ kind, field }: { kind: Exclude<ArrivalKind, "entry-rule">; field: FieldOf }) {
  const { t } = usePage();
  return (
    <Fieldset legend={t(`editorial:arrivals.name.${kind}`)} hint={t("editorial:arrivals.nameHint")}>
      <div className="clear-both grid gap-4 sm:grid-cols-2">
        {locales.map((locale) => (
          <TextField
            key={locale}
            {...field(`name.${locale}`)}
            label={localeNames[locale]}
            lang={locale}
            maxLength={120}
            required={(neededLocales as readonly string[]).includes(locale)}
          />
        ))}
      </div>
    </Fieldset>
  );
}
