import { usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { CheckField, Fieldset, SelectField, TextField } from "#app/ui/fields.tsx";
import { accents, allergens, emblems } from "../model/goods-of-set.ts";
import { fieldOf, type ListingFormState } from "./listing-form-context.ts";

/** What it is and where it comes from: decides its place in lists, and where it may be sent. */
export function ListingFactFields({ form }: { form: ListingFormState }) {
  const { t } = usePage();
  const { sets, units, classes } = form.choices;
  const pick = { value: "", label: t("seller:form.choose") };
  return (
    <Fieldset legend={t("seller:form.what")}>
      <div className="clear-both grid items-end gap-4 lg:grid-cols-2 lg:gap-6">
        <div>
          <SelectField {...fieldOf(form, "ocopSet")} label={t("seller:form.set")} options={sets} required />
          <button
            type="submit"
            name="intent"
            value="set"
            formAction="#set-facts"
            className={`${buttonClass("quiet", "sm")} mt-2`}
          >
            {t("seller:form.changeSet")}
          </button>
        </div>
        <SelectField
          {...fieldOf(form, "importClass")}
          label={t("seller:form.class")}
          hint={t("seller:form.classHint")}
          options={classes}
          required
        />
        <SelectField {...fieldOf(form, "unitCode")} label={t("seller:form.unit")} options={[pick, ...units]} required />
        <TextField {...fieldOf(form, "altitudeM")} label={t("seller:form.altitude")} inputMode="numeric" />
        <TextField {...fieldOf(form, "shelfLifeDays")} label={t("seller:form.shelfLife")} inputMode="numeric" />
        <TextField
          {...fieldOf(form, "hs6")}
          label={t("seller:form.hs6")}
          hint={t("seller:form.hs6Hint")}
          inputMode="decimal"
        />
      </div>
      <fieldset>
        <legend className="mb-2 font-semibold">{t("seller:form.handling")}</legend>
        <div className="grid gap-3 sm:grid-cols-3">
          {(["coldChain", "liquid", "fragile"] as const).map((name) => (
            <CheckField
              key={name}
              name={name}
              label={t(`seller:form.${name}`)}
              defaultChecked={form.values[name] !== undefined}
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="mb-2 font-semibold">{t("seller:form.allergens")}</legend>
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4">
          {allergens.map((allergen) => (
            <CheckField
              key={allergen}
              name={`allergen.${allergen}`}
              label={t(`seller:allergen.${allergen}`)}
              defaultChecked={form.values[`allergen.${allergen}`] !== undefined}
            />
          ))}
        </div>
      </fieldset>
      <div className="grid grid-cols-2 items-end gap-4 lg:gap-6">
        <SelectField
          {...fieldOf(form, "emblem")}
          label={t("seller:form.emblem")}
          hint={t("seller:form.emblemHint")}
          options={emblems.map((value) => ({ value, label: t(`seller:emblem.${value}`) }))}
          required
        />
        <SelectField
          {...fieldOf(form, "accent")}
          label={t("seller:form.accent")}
          hint={t("seller:form.accentHint")}
          options={accents.map((value) => ({ value, label: t(`seller:accent.${value}`) }))}
          required
        />
      </div>
    </Fieldset>
  );
}
