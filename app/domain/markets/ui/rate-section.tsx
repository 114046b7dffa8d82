import type { FieldError } from "#app/http/field-error.ts";
import { errorOf } from "#app/http/field-error.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { CheckField, TextField } from "#app/ui/fields.tsx";
import type { ListCurrency } from "../model/price-list.ts";
import { useOneUnit } from "./price-list-cards.tsx";

export type RateRow = {
  vndPerUnit: number;
  asOf: string;
  source: string | null;
  inForce: boolean;
  /** Null for what came with the portal. */
  enteredBy: string | null;
  enteredAt: string | null;
};

type RateFormProps = {
  values: Record<string, string>;
  errors: readonly FieldError[] | undefined;
  currency: ListCurrency;
  today: string;
};

/** A new rate with its day and source. The box appears where the rate is unusual. */
export function RateForm({ values, errors, currency, today }: RateFormProps) {
  const { t } = usePage();
  const field = (name: string) => ({ name, defaultValue: values[name], error: errorOf(errors, name), required: true });
  const asks = errorOf(errors, "sure") !== undefined || values.sure === "on";
  return (
    <form method="post" className="grid max-w-xl gap-4">
      <input type="hidden" name="intent" value="rate" />
      <TextField
        {...field("vndPerUnit")}
        label={t("prices:rates.value", { currency })}
        hint={t("prices:rates.valueHint")}
        inputMode="decimal"
        width="half"
        maxLength={20}
      />
      <TextField
        {...field("asOf")}
        defaultValue={values.asOf ?? today}
        label={t("prices:rates.asOf")}
        type="date"
        width="half"
      />
      <TextField
        {...field("source")}
        label={t("prices:rates.source")}
        hint={t("prices:rates.sourceHint")}
        maxLength={300}
      />
      {asks ? (
        <CheckField
          name="sure"
          label={t("prices:rates.sure")}
          defaultChecked={values.sure === "on"}
          error={errorOf(errors, "sure")}
        />
      ) : null}
      <div>
        <button type="submit" className={buttonClass("quiet")}>
          {t("prices:rates.save")}
        </button>
      </div>
    </form>
  );
}

export function RateHistory({ rates, currency }: { rates: readonly RateRow[]; currency: ListCurrency }) {
  const { t, format } = usePage();
  const oneUnit = useOneUnit();
  return (
    <div className="overflow-x-auto pt-5">
      <table className="w-full max-w-3xl border-collapse text-sm tabular-nums">
        <caption className="pb-2 text-left font-semibold">{t("prices:rates.history")}</caption>
        <thead>
          <tr className="border-b border-ink text-left">
            {(["day", "rate", "source", "by"] as const).map((name) => (
              <th key={name} scope="col" className="py-2 pr-4 font-semibold">
                {t(`prices:rates.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rates.map((rate, index) => (
            <tr key={`${rate.asOf}${index}`} className="border-b border-line">
              <td className="py-2 pr-4">{format.dayShort(rate.asOf)}</td>
              <td className="py-2 pr-4">
                {oneUnit(currency, rate.vndPerUnit)}
                {rate.inForce ? <strong className="font-semibold"> · {t("prices:rates.inForce")}</strong> : null}
              </td>
              <td className="py-2 pr-4 [overflow-wrap:anywhere]">{rate.source}</td>
              <td className="py-2 pr-4">
                {rate.enteredAt === null
                  ? t("prices:rates.delivered")
                  : `${rate.enteredBy ?? ""} ${format.moment(rate.enteredAt)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
