import type { FieldError } from "#app/http/field-error.ts";
import { errorOf } from "#app/http/field-error.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import type { TextKey } from "#app/i18n/text-key.ts";
import type { Market } from "#app/shared/market.ts";
import { TextField } from "#app/ui/fields.tsx";
import type { AddressForm } from "../model/market-rules.ts";

export type AddressFieldsProps = {
  market: Market;
  form: AddressForm;
  values: Record<string, string>;
  errors: readonly FieldError[] | undefined;
};

const everywhere = ["name", "phone", "postcode", "nameKana", "customsCode"];
const short = ["postcode", "phone", "customsCode"];

/** The address of a market in the order its people write it. */
export function AddressFields({ market, form, values, errors }: AddressFieldsProps) {
  const { t } = usePage();
  return (
    <>
      {form.order.map((name) => {
        const field = form.fields[name];
        const hint = hintOf(name, market);
        return (
          <TextField
            key={name}
            name={name}
            label={t(addressLabel(name, market))}
            hint={hint ? t(hint) : undefined}
            required={field?.required}
            defaultValue={values[name]}
            error={errorOf(errors, name)}
            maxLength={Math.max(field?.maxLength ?? 100, 24)}
            autoComplete={
              !field?.autocomplete || field.autocomplete === "off" ? "off" : `shipping ${field.autocomplete}`
            }
            inputMode={field?.inputmode as "tel" | "numeric" | "text" | undefined}
            width={short.includes(name) ? "half" : "full"}
          />
        );
      })}
    </>
  );
}

/** What a field is called in a market. */
export function addressLabel(name: string, market: Market): TextKey {
  return (everywhere.includes(name) ? `cart:address.common.${name}` : `cart:address.${market}.${name}`) as TextKey;
}

function hintOf(name: string, market: Market): TextKey | null {
  if (name === "phone") return `cart:address.hint.phone${market}`;
  if (name === "postcode" && market === "JP") return "cart:address.hint.postcodeJP";
  if (name === "nameKana") return "cart:address.hint.nameKana";
  return name === "customsCode" ? "cart:address.hint.customsCode" : null;
}
