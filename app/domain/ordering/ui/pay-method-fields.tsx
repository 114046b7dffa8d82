import { errorOf, type FieldError } from "#app/http/field-error.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import type { PayMethod } from "#app/shared/pay-method.ts";
import { Fieldset } from "#app/ui/fields.tsx";

export type PayMethodFieldsProps = {
  methods: readonly PayMethod[];
  holdMinutes: number;
  values: Record<string, string>;
  errors: readonly FieldError[] | undefined;
};

/** The choice of how to pay, when there is one; the first is chosen unless another was. */
export function PayMethodFields({ methods, holdMinutes, values, errors }: PayMethodFieldsProps) {
  const { t } = usePage();
  const error = errorOf(errors, "method");
  const chosen = methods.find((method) => method === values.method) ?? methods[0];
  if (methods.length < 2) return error ? <p className="text-sm font-semibold text-danger">{error}</p> : null;
  return (
    <div id="field-method" tabIndex={-1}>
      <Fieldset legend={t("cart:checkout.pay.legend")}>
        <div className="clear-both grid gap-4">
          {methods.map((method) => (
            <div key={method} className="flex items-start gap-3">
              <input
                type="radio"
                id={`method-${method}`}
                name="method"
                value={method}
                defaultChecked={method === chosen}
                className="mt-0.5 size-6 shrink-0 accent-pine"
                aria-describedby={`method-hint-${method}`}
              />
              <div>
                <label htmlFor={`method-${method}`} className="font-semibold">
                  {t(`cart:checkout.pay.${method}.label`)}
                </label>
                <p id={`method-hint-${method}`} className="text-sm text-ink-soft">
                  {t(`cart:checkout.pay.${method}.hint`, { minutes: holdMinutes })}
                </p>
              </div>
            </div>
          ))}
        </div>
        {error ? (
          <p id="error-method" className="text-sm font-semibold text-danger">
            {error}
          </p>
        ) : null}
      </Fieldset>
    </div>
  );
}
