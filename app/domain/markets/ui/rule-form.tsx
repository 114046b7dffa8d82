import type { FieldError } from "#app/http/field-error.ts";
import { errorOf } from "#app/http/field-error.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { type ListCurrency, roundings } from "../model/price-list.ts";
import { useOneUnit } from "./price-list-cards.tsx";

type Rate = { vndPerUnit: number; asOf: string };
export type RuleFormProps = {
  currency: ListCurrency;
  values: Record<string, string>;
  errors: readonly FieldError[];
  inForce: Rate | null;
  kept: Rate | null;
};

/** The rule as it is thought of: sent by address, so that a preview can be turned over and shown to a colleague. */
export function RuleForm({ currency, values, errors, inForce, kept }: RuleFormProps) {
  const { t, format } = usePage();
  const href = useHref();
  const oneUnit = useOneUnit();
  const field = (name: string) => ({ name, defaultValue: values[name], error: errorOf(errors, name), required: true });
  const told = ({ vndPerUnit, asOf }: Rate) => ({ rate: oneUnit(currency, vndPerUnit), date: format.dayShort(asOf) });
  const rates = [
    ...(inForce ? [{ value: "in-force", label: t("prices:list.rateInForce", told(inForce)) }] : []),
    ...(kept ? [{ value: "kept", label: t("prices:list.rateKept", told(kept)) }] : []),
  ];
  return (
    <form method="get" action={href(`/staff/price-lists/${currency}`)} className="grid max-w-xl gap-4">
      <SelectField {...field("rate")} label={t("prices:list.rate")} options={rates} />
      <TextField
        {...field("markup")}
        label={t("prices:list.markup")}
        hint={t("prices:list.markupHint")}
        inputMode="decimal"
        width="short"
        maxLength={8}
      />
      <TextField
        {...field("step")}
        label={t("prices:list.step", { currency })}
        inputMode="decimal"
        width="short"
        maxLength={12}
      />
      <SelectField
        {...field("rounding")}
        label={t("prices:list.rounding")}
        options={roundings.map((value) => ({ value, label: t(`prices:rounding.${value}`) }))}
      />
      <div>
        <button type="submit" className={buttonClass("quiet")}>
          {t("prices:list.preview")}
        </button>
      </div>
    </form>
  );
}
