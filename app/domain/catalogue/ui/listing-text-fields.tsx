import { usePage } from "#app/i18n/page-view.tsx";
import { localeNames } from "#app/shared/locale.ts";
import { Fieldset, TextField } from "#app/ui/fields.tsx";
import { deskLocales, type TextFieldName, textLimits } from "../model/listing.ts";
import { ClaimNotes } from "./claim-notes.tsx";
import { fieldOf, type ListingFormState } from "./listing-form-context.ts";

const rows: Record<TextFieldName, number> = {
  name: 0,
  summary: 3,
  description: 9,
  makerNote: 3,
  ingredients: 3,
  storage: 2,
  use: 2,
};
const storyFields = ["name", "summary", "description", "makerNote"] as const;
const labelFields = ["ingredients", "storage", "use"] as const;

/** What buyers read, in Vietnamese and English: side by side on a desk, one under the other on a phone. */
export function ListingTextFields({ form }: { form: ListingFormState }) {
  const { t } = usePage();
  return (
    <>
      <Fieldset legend={t("seller:form.texts")} hint={t("seller:form.textsHint")}>
        {storyFields.map((field) => (
          <TextPair key={field} form={form} field={field} />
        ))}
      </Fieldset>
      <Fieldset legend={t("seller:form.care")} hint={t("seller:form.careHint")}>
        {labelFields.map((field) => (
          <TextPair key={field} form={form} field={field} />
        ))}
      </Fieldset>
    </>
  );
}

const needed: readonly TextFieldName[] = ["name", "summary", "description"];

function TextPair({ form, field }: { form: ListingFormState; field: TextFieldName }) {
  const { t } = usePage();
  const claimsAt = (name: string) => form.claims.filter((claim) => claim.field === name);
  const level = deskLocales.every((locale) => claimsAt(`${field}.${locale}`).length === 0);
  return (
    <div className={`clear-both grid gap-4 lg:grid-cols-2 lg:gap-6 ${level ? "items-end" : "items-start"}`}>
      {deskLocales.map((locale) => (
        <div key={locale}>
          <TextField
            {...fieldOf(form, `${field}.${locale}`)}
            label={`${t(`seller:form.${field}`)} · ${localeNames[locale]}`}
            lang={locale}
            multiline={rows[field] > 0}
            rows={rows[field]}
            hint={
              locale === "vi" && (field === "summary" || field === "makerNote")
                ? t(`seller:form.${field}Hint`, { limit: textLimits[field] })
                : undefined
            }
            required={needed.includes(field)}
          />
          <ClaimNotes claims={claimsAt(`${field}.${locale}`)} />
        </div>
      ))}
    </div>
  );
}
