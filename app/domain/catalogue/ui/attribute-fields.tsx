import { usePage } from "#app/i18n/page-view.tsx";
import { CheckField, Fieldset, SelectField, TextField } from "#app/ui/fields.tsx";
import { type AttributeDefinition, askedBy, attributeField, fieldsOf, hiddenBy } from "../model/attributes.ts";
import { fieldOf, type ListingFormState } from "./listing-form-context.ts";

/** The facts that the chosen set asks for. What other sets had asked for travels with the form unseen, and is kept. */
export function AttributeFields({ form }: { form: ListingFormState }) {
  const { t, locale, format } = usePage();
  const { attributes } = form.choices;
  const set = Number(form.values.ocopSet);
  const asked = askedBy(attributes, set);
  const shown = new Set(asked.flatMap(fieldsOf));
  const carried = Object.entries(form.values).filter(([name]) => name.startsWith("fact.") && !shown.has(name));
  const given = attributes.filter((each) => fieldsOf(each).some((name) => form.values[name])).map(({ code }) => code);
  const hidden = hiddenBy(attributes, set, given);
  return (
    <div id="set-facts">
      <Fieldset legend={t("seller:form.facts")} hint={t("seller:form.factsHint")}>
        {hidden.length > 0 ? (
          <p className="clear-both rounded-md bg-warn-soft px-4 py-3" data-testid="hidden-facts">
            {t("seller:form.factsHidden", { facts: format.list(hidden.map(({ label }) => label[locale])) })}
          </p>
        ) : null}
        {carried.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="clear-both grid items-end gap-4 lg:grid-cols-2 lg:gap-6">
          {asked.map((definition) => (
            <AttributeField key={definition.code} form={form} definition={definition} />
          ))}
        </div>
      </Fieldset>
    </div>
  );
}

function AttributeField({ form, definition }: { form: ListingFormState; definition: AttributeDefinition }) {
  const { t, locale, format } = usePage();
  const field = fieldOf(form, attributeField(definition.code));
  const label = definition.label[locale];
  switch (definition.kind) {
    case "number": {
      const unit = definition.unit ? ` (${format.unitSign(definition.unit)})` : "";
      const inputMode = definition.decimals > 0 ? "decimal" : "numeric";
      return <TextField {...field} label={label + unit} inputMode={inputMode} />;
    }
    case "flag":
      return <CheckField name={field.name} label={label} defaultChecked={field.defaultValue !== ""} />;
    case "choice": {
      const options = definition.choices.map((choice) => ({ value: choice.code, label: choice.label[locale] }));
      if (!definition.many) {
        return (
          <SelectField
            {...field}
            label={label}
            options={[{ value: "", label: t("seller:form.notGiven") }, ...options]}
          />
        );
      }
      return <ManyChoices form={form} code={definition.code} label={label} options={options} />;
    }
  }
}

type ManyProps = { form: ListingFormState; code: string; label: string; options: { value: string; label: string }[] };

function ManyChoices({ form, code, label, options }: ManyProps) {
  return (
    <fieldset className="lg:col-span-2">
      <legend className="mb-2 font-semibold">{label}</legend>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4">
        {options.map((option) => {
          const name = attributeField(code, option.value);
          return (
            <CheckField key={name} name={name} label={option.label} defaultChecked={form.values[name] !== undefined} />
          );
        })}
      </div>
    </fieldset>
  );
}
